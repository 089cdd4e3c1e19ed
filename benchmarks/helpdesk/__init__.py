"""django-helpdesk as its own guide sets it up; runs in an environment without Takt."""
