package dev.testkeep.it.guest;

import dev.testkeep.it.support.PostgresFixture;
import dev.testkeep.tck.StorageFixture;
import java.util.List;

class PostgresGuestModeTest extends GuestMode {

    @Override
    StorageFixture createFixture() {
        return new PostgresFixture();
    }

    @Override
    String cascade() {
        return " cascade";
    }

    @Override
    List<String> createUser(String user, String password, String schema) {
        return List.of(
                "create role " + user + " login password '" + password + "'",
                "grant usage on schema " + schema + " to " + user,
                "grant select, insert, update, delete on all tables in schema " + schema + " to " + user);
    }

    @Override
    String dropUser(String user) {
        return "drop owned by " + user + "; drop role " + user;
    }
}
