"""Mails: one by one, in a box, as Outlook saves them; and what is forwarded or gathered in one."""
