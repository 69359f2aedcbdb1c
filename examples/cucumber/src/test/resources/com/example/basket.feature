Feature: A basket

  Scenario: It is empty at first
    Then the basket has 0 apples

  Scenario Outline: <more> apples go in, <less> come out
    When I put <more> apples in
    And I take <less> apples out
    Then the basket has <left> apples

    Examples:
      | more | less | left |
      | 3    | 1    | 2    |
      | 5    | 5    | 0    |
