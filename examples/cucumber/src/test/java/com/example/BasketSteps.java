package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

public class BasketSteps {

    private int apples;

    @When("I put {int} apples in")
    public void put(int more) {
        apples += more;
    }

    @When("I take {int} apples out")
    public void take(int less) {
        apples -= less;
    }

    @Then("the basket has {int} apples")
    public void has(int expected) {
        assertEquals(expected, apples);
    }
}
