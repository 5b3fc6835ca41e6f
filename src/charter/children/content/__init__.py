"""What children are shown, by age and interests, and whether an answer is right."""
