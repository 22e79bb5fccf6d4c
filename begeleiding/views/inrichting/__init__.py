"""The page 'Begeleiding' of teamleider and beheerder: terms and skills, examples of goals, halls."""
