Feature: Counting

  Scenario: One and one
    Given 1 and 1
    Then the sum is 2

  Scenario: Nobody has written this step
    Given nothing at all

  Scenario Outline: Many, <a> and <b>
    Given <a> and <b>
    Then the sum is <c>

    Examples:
      | a | b | c |
      | 1 | 2 | 3 |
      | 2 | 2 | 5 |
