-- Whether who asks is told everything.
current_user IN ('party', 'solieu')
