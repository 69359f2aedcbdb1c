package dev.testkeep.it.guest;

import dev.testkeep.it.support.MariaDbFixture;
import dev.testkeep.tck.StorageFixture;
import java.util.List;

class MariaDbGuestModeTest extends GuestMode {

    @Override
    StorageFixture createFixture() {
        return new MariaDbFixture();
    }

    @Override
    List<String> createUser(String user, String password, String schema) {
        return List.of(
                "create user " + user + " identified by '" + password + "'",
                "grant select, insert, update, delete on *.* to " + user);
    }

    @Override
    String dropUser(String user) {
        return "drop user " + user;
    }
}
