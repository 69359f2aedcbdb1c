package dev.testkeep.junit.platform.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;

/** The steps of a sample. */
public final class Counting {

    private int sum;

    /** A step. */
    @Given("{int} and {int}")
    public void add(int one, int other) {
        sum = one + other;
    }

    /** A step. */
    @Then("the sum is {int}")
    public void check(int expected) {
        assertEquals(expected, sum);
    }
}
