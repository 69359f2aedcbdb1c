package com.example;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class NightlyApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(NightlyApplication.class, arguments);
    }
}
