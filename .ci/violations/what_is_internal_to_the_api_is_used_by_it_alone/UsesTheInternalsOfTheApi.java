package dev.testkeep.reports;

interface UsesTheInternalsOfTheApi {
    dev.testkeep.storage.internal.TextScanner scanner();
}
