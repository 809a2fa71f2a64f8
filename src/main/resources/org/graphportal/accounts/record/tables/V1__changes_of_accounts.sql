-- Plain types only, so that every database takes it. Moments are UTC in ISO 8601 with milliseconds: read by people, sorted as text.
CREATE TABLE account_change (
    id              VARCHAR(36)  NOT NULL PRIMARY KEY,
    tenant_id       VARCHAR(64)  NOT NULL,
    person_id       VARCHAR(64)  NOT NULL,
    person_name     VARCHAR(256) NOT NULL,
    reason          VARCHAR(500) NOT NULL,
    enabling        BOOLEAN      NOT NULL,
    ending_sessions BOOLEAN      NOT NULL,
    -- Each change is undone once at most.
    undoes          VARCHAR(36)  UNIQUE REFERENCES account_change (id),
    begun           VARCHAR(24)  NOT NULL,
    ended           VARCHAR(24),
    progress        VARCHAR(20)  NOT NULL,
    -- In whose name it is made at the moment: everybody has one change under way at most, whichever server is asked.
    running_for     VARCHAR(129) UNIQUE,
    -- The server that makes it, and when that was last heard of.
    owner           VARCHAR(300),
    heartbeat       VARCHAR(24),
    -- What somebody has asked of it at another server.
    stop_asked      VARCHAR(20),
    -- What was said to a change that could not go on.
    stop_code       VARCHAR(200),
    stop_request_id VARCHAR(64)
);
CREATE INDEX account_change_begun ON account_change (begun);

-- Who has gone on with a change after it had stopped.
CREATE TABLE change_continued (
    id          VARCHAR(36)  NOT NULL PRIMARY KEY,
    change_id   VARCHAR(36)  NOT NULL REFERENCES account_change (id),
    begun       VARCHAR(24)  NOT NULL,
    person_id   VARCHAR(64)  NOT NULL,
    person_name VARCHAR(256) NOT NULL,
    settling    BOOLEAN      NOT NULL
);
CREATE INDEX change_continued_change ON change_continued (change_id);

CREATE TABLE changed_account (
    change_id           VARCHAR(36)  NOT NULL REFERENCES account_change (id),
    line                INTEGER      NOT NULL,
    account_id          VARCHAR(64)  NOT NULL,
    display_name        VARCHAR(256) NOT NULL,
    user_principal_name VARCHAR(1024) NOT NULL,
    enabled_before      BOOLEAN      NOT NULL,
    outcome             VARCHAR(20)  NOT NULL,
    -- When a call went out that may have changed it; null where none has, for certain.
    sent                VARCHAR(24),
    written             VARCHAR(24),
    code                VARCHAR(200),
    request_id          VARCHAR(64),
    settle_request_id   VARCHAR(64),
    sessions            VARCHAR(20),
    sessions_code       VARCHAR(200),
    sessions_request_id VARCHAR(64),
    PRIMARY KEY (change_id, line)
);
CREATE INDEX changed_account_id ON changed_account (account_id);
