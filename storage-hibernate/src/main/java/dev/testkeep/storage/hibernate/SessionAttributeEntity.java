package dev.testkeep.storage.hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One row per attribute of a session: its text, what type it has, and the number where it is one. */
@Entity(name = "SessionAttribute")
@IdClass(SessionAttributeEntity.Key.class)
@Table(
        name = "session_attributes",
        indexes = @Index(name = "index_session_attributes_value", columnList = "name, value"))
class SessionAttributeEntity {

    @Id
    @Column(name = "session_uuid")
    UUID sessionUuid;

    @Id
    @Column(name = "name")
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String name;

    /** Where it stood among the session's attributes. */
    @Column(name = "attribute_index", nullable = false)
    int index;

    @Column(name = "type", nullable = false)
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String type;

    @Column(name = "value", nullable = false)
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String value;

    @Column(name = "number")
    @Nullable
    Double number;

    /** Only for the foreign key. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "session_uuid", insertable = false, updatable = false)
    @OnDelete(action = OnDeleteAction.CASCADE)
    @Nullable
    SessionEntity session;

    /** For Hibernate. */
    SessionAttributeEntity() {}

    /** The primary key. */
    record Key(UUID sessionUuid, String name) implements Serializable {}
}
