package dev.testkeep.storage.hibernate.internal.mapping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
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
public class SessionAttributeEntity {

    @Id
    @Column(name = "session_uuid")
    public UUID sessionUuid;

    /** Where it stood among the session's attributes. */
    @Id
    @Column(name = "attribute_index")
    int index;

    @Column(name = "name", nullable = false, length = KeyText.LENGTH)
    public String name;

    @Column(name = "long_name")
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    @Nullable
    public String longName;

    @Column(name = "type", nullable = false, length = 16)
    String type;

    @Column(name = "value", nullable = false, length = KeyText.LENGTH)
    public String value;

    @Column(name = "long_value")
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    @Nullable
    public String longValue;

    /** What the value counts as in comparisons; null if it is no number, or NaN. */
    @Column(name = "number")
    @Nullable
    Double number;

    /** Only for the foreign key. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(
            name = "session_uuid",
            insertable = false,
            updatable = false,
            foreignKey = @ForeignKey(name = "fk_session_attributes_session"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    @Nullable
    SessionEntity session;

    /** For Hibernate. */
    SessionAttributeEntity() {}

    /** The primary key. */
    record Key(UUID sessionUuid, int index) implements Serializable {}
}
