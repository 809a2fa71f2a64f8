package org.graphportal.accounts.change;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** What an administrator types before a change begins: why, and how many accounts it is about. */
@Named
@RequestScoped
public class Confirmation {

    private static final int LONGEST_REASON = 500;

    /** Pages write 1,000 and 1.000, and some people type a blank. */
    private static final String BETWEEN_DIGITS = "(?<=\\d)[.,\\s\\u00A0\\u202F](?=\\d{3}$)";

    private String reason;
    private String number;
    private boolean reasonWrong;
    private boolean numberWrong;

    /** Tells whether both are there, and the number is this one; what is not is marked. */
    boolean isOf(int count) {
        reasonWrong = reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON;
        numberWrong = number == null
                || !number.strip().replaceFirst(BETWEEN_DIGITS, "").equals(Integer.toString(count));
        return !reasonWrong && !numberWrong;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public boolean isReasonWrong() {
        return reasonWrong;
    }

    public boolean isNumberWrong() {
        return numberWrong;
    }
}
