package com.acme

import spock.lang.Ignore
import spock.lang.Specification

class AddingSpec extends Specification {

    def "adds one and one"() {
        expect:
        1 + 1 == 2
    }

    def "adds #a and #b"() {
        expect:
        a + b == sum

        where:
        a | b || sum
        1 | 2 || 3
        2 | 2 || 5
    }

    def "adds whatever there is"() {
        expect:
        a + a == sum

        where:
        a | sum
        1 | 2
        2 | 4
    }

    @Ignore("not now")
    def "is ignored"() {
        expect:
        false
    }
}
