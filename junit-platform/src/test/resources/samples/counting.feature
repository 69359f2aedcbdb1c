Feature: Counting

  Scenario: One and one
    Given 1 and 1
    Then the sum is 2

  Rule: Everything counts

    Scenario Outline: Many
      Given <a> and <b>
      Then the sum is <c>

      Examples:
        | a | b | c |
        | 1 | 2 | 3 |
        | 2 | 2 | 5 |

    Scenario Outline: Few, <a> and <b>
      Given <a> and <b>
      Then the sum is <c>

      Examples:
        | a | b | c |
        | 0 | 1 | 1 |
