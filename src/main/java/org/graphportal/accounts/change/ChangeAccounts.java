package org.graphportal.accounts.change;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.graphportal.accounts.Administrator;
import org.graphportal.accounts.record.Planned;
import org.graphportal.accounts.record.Records;
import org.graphportal.accounts.record.Tables;
import org.graphportal.accounts.run.Jobs;
import org.graphportal.settings.AccountRules;
import org.graphportal.signin.CurrentPerson;
import org.graphportal.signin.SignedInPerson;
import org.graphportal.token.FreshSignIn;

/** {@code /admin/change-accounts}: what exactly will change, to be confirmed with a reason and the number of accounts. */
@Named
@RequestScoped
public class ChangeAccounts {

    private static final int LONGEST_REASON = 500;

    @Inject
    Planning planning;

    @Inject
    Plans plans;

    @Inject
    Records records;

    @Inject
    Tables tables;

    @Inject
    Jobs jobs;

    @Inject
    FreshSignIn freshSignIn;

    @Inject
    AccountRules rules;

    @Inject
    CurrentPerson person;

    private Plan plan;
    private String planId;
    private String reason;
    private String number;
    private String problemKey;
    private boolean reasonWrong;
    private boolean numberWrong;

    /** Finds the plan that was confirmed, before Faces asks which fields there are. */
    @PostConstruct
    void restore() {
        planId = context().getRequestParameterMap().get("plan");
        plan = plans.find(planId).orElse(null);
    }

    /** Plans what the address names. */
    public void load() {
        if (!tables.isReady()) {
            problemKey = "change.no-record";
            return;
        }
        Map<String, String> parameters = context().getRequestParameterMap();
        boolean enabling = "enabled".equals(parameters.get("to"));
        jobs.demand(rules.endSessions() && !enabling);
        Preview preview = planning.preview(parameters);
        problemKey = preview.problemKey();
        if (preview.plan() != null) {
            show(preview.plan());
        }
    }

    private void show(Plan made) {
        plan = made;
        planId = made.id();
        plans.keep(made);
        if (context().getRequestParameterMap().containsKey("fresh") && isFreshSignInNeeded()) {
            freshSignIn.demand(rules.freshSignInWithin());
        }
    }

    /** Begins the change that was confirmed, once, however often it is confirmed. */
    public void begin() throws IOException {
        if (!context().isUserInRole(Administrator.ROLE)) {
            context().responseSendError(403, null);
            FacesContext.getCurrentInstance().responseComplete();
            return;
        }
        if (plan == null || plan.toChange().isEmpty()) {
            problemKey = "change.gone";
        } else if (!tables.isReady()) {
            problemKey = "change.no-record";
        } else if (records.find(planId).isPresent()) {
            redirect("/admin/change?id=" + planId);
        } else if (isFreshSignInNeeded()) {
            redirect(plan.address() + "&fresh=1");
        } else if (confirmed()) {
            start();
        }
    }

    private boolean confirmed() {
        reasonWrong = reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON;
        numberWrong = number == null || !number.strip().equals(Integer.toString(getCount()));
        return !reasonWrong && !numberWrong;
    }

    private void start() throws IOException {
        SignedInPerson who = signedIn();
        Planned planned = plan.confirmed(who, reason.strip(), rules.endSessions());
        if (jobs.begin(planned, who)) {
            redirect("/admin/change?id=" + planId);
        } else {
            problemKey = "change.one-at-a-time";
        }
    }

    /** Tells whether so many accounts demand a sign-in once more before. */
    public boolean isFreshSignInNeeded() {
        Instant at = freshSignIn.getAt();
        boolean fresh = at != null && Instant.now().isBefore(at.plus(rules.freshSignInWithin()));
        return getCount() > rules.freshSignInAbove() && !fresh;
    }

    private static void redirect(String address) throws IOException {
        context().redirect(context().getRequestContextPath() + address);
    }

    private static ExternalContext context() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    private SignedInPerson signedIn() {
        return person.person().orElseThrow();
    }

    /** Returns the key of what stands in the way, null when nothing does. */
    public String getProblemKey() {
        return problemKey;
    }

    /** Returns the change that is under way, null for none. */
    public String getRunning() {
        return jobs.changeOf(signedIn()).orElse(null);
    }

    /** Returns the plan, null where there is none. */
    public Plan getPlan() {
        return plan;
    }

    /** Returns how many accounts will change. */
    public int getCount() {
        return plan == null ? 0 : plan.toChange().size();
    }

    public String getPlanId() {
        return planId;
    }

    public void setPlanId(String planId) {
        this.planId = planId;
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
