"""The list of employers, from cells to judged rows. What every list has is in the package `inlezen`."""
