// An entry of a chronicle that leaves out when, because the one above says it, says it itself, once that may be hidden.
const sayDates = (entries) => {
  let last;
  for (const { firstElementChild: when } of entries) {
    if (when.hasChildNodes()) last = when;
    else when.innerHTML = last.innerHTML;
  }
};
