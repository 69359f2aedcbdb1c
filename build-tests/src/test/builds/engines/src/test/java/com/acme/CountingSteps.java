package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;

public class CountingSteps {

    private int sum;

    @Given("{int} and {int}")
    public void add(int one, int other) {
        sum = one + other;
    }

    @Then("the sum is {int}")
    public void check(int expected) {
        assertEquals(expected, sum);
    }
}
