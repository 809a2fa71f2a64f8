-- Plain types only, so that every database takes it. Moments are UTC in ISO 8601 with milliseconds: read by people, sorted as text.
CREATE TABLE account_change (
    id              VARCHAR(36)  NOT NULL PRIMARY KEY,
    tenant_id       VARCHAR(64)  NOT NULL,
    person_id       VARCHAR(64)  NOT NULL,
    person_name     VARCHAR(256) NOT NULL,
    reason          VARCHAR(500) NOT NULL,
    enabling        BOOLEAN      NOT NULL,
    ending_sessions BOOLEAN      NOT NULL,
    undoes          VARCHAR(36)  REFERENCES account_change (id),
    begun           VARCHAR(24)  NOT NULL,
    ended           VARCHAR(24),
    progress        VARCHAR(20)  NOT NULL,
    version         INTEGER      NOT NULL
);
CREATE INDEX account_change_begun ON account_change (begun);

CREATE TABLE changed_account (
    change_id           VARCHAR(36)  NOT NULL REFERENCES account_change (id),
    line                INTEGER      NOT NULL,
    account_id          VARCHAR(64)  NOT NULL,
    display_name        VARCHAR(256) NOT NULL,
    user_principal_name VARCHAR(1024) NOT NULL,
    enabled_before      BOOLEAN      NOT NULL,
    outcome             VARCHAR(20)  NOT NULL,
    code                VARCHAR(200),
    request_id          VARCHAR(64),
    written             VARCHAR(24),
    sessions            VARCHAR(20),
    PRIMARY KEY (change_id, line)
);
CREATE INDEX changed_account_id ON changed_account (account_id);
