package io.wecompolicy.platform;

/** The catalogue of what can be wrong with a call, each with its HTTP status and title. */
public enum ProblemType {
    BAD_REQUEST(400, "bad request"),
    INVALID_INPUT(400, "invalid input"),
    CORP_REQUIRED(400, "corp required"),
    UNAUTHENTICATED(401, "login required"),
    FORBIDDEN(403, "forbidden"),
    NOT_FOUND(404, "not found"),
    CONFLICT(409, "conflict"),
    TOO_LARGE(413, "too large"),
    TOO_MANY_REQUESTS(429, "too many requests"),
    UNAVAILABLE(503, "unavailable");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** {@code urn:wecom-policy:problem:not-found} and the like. */
    public String uri() {
        return "urn:wecom-policy:problem:" + title.replace(' ', '-');
    }
}
