package org.graphportal.accounts.change;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.graphportal.accounts.Administrator;
import org.graphportal.accounts.query.Reading;
import org.graphportal.accounts.record.Change;
import org.graphportal.accounts.record.History;
import org.graphportal.accounts.record.Records;
import org.graphportal.accounts.record.facts.Planned;
import org.graphportal.accounts.record.tables.Tables;
import org.graphportal.accounts.run.Jobs;
import org.graphportal.settings.AccountRules;
import org.graphportal.settings.Portal;
import org.graphportal.signin.CurrentPerson;
import org.graphportal.signin.SignedInPerson;
import org.graphportal.token.FreshSignIn;

/** {@code /admin/change-accounts}: what exactly will change, to be confirmed with a reason and the number of accounts. */
@Named
@RequestScoped
public class ChangeAccounts {

    @Inject
    Planning planning;

    @Inject
    Confirmation confirmation;

    @Inject
    Plans plans;

    @Inject
    Records records;

    @Inject
    History history;

    @Inject
    Tables tables;

    @Inject
    Jobs jobs;

    @Inject
    FreshSignIn freshSignIn;

    @Inject
    AccountRules rules;

    @Inject
    Portal portal;

    @Inject
    CurrentPerson person;

    private Plan plan;
    private Reading.Result reading;
    private String problemKey;

    /** Finds the plan that was confirmed, before Faces asks which fields there are. */
    @PostConstruct
    void restore() {
        plan = plans.find(context().getRequestParameterMap().get("plan")).orElse(null);
    }

    /** Plans what the address names. */
    public void load() {
        if (!tables.isReady()) {
            problemKey = "change.no-record";
            return;
        }
        Map<String, String> parameters = context().getRequestParameterMap();
        jobs.demand(rules.endSessions() && planning.disables(parameters));
        Preview preview = planning.preview(parameters);
        problemKey = preview.problemKey();
        reading = preview.reading();
        if (preview.plan() != null) {
            show(preview.plan());
        } else if (reading != null) {
            reading.refresh(context());
        }
    }

    private void show(Plan made) {
        plan = made;
        plans.keep(made);
        if (context().getRequestParameterMap().containsKey("fresh") && isFreshSignInNeeded()) {
            freshSignIn.demand(rules.freshSignInWithin());
        }
    }

    /** Begins the change that was confirmed, once, however often it is confirmed. */
    public void begin() throws IOException {
        if (!isSent((HttpServletRequest) context().getRequest())) {
            context().responseSendError(403, null);
            FacesContext.getCurrentInstance().responseComplete();
            return;
        }
        if (plan == null || plan.toChange().isEmpty()) {
            problemKey = "change.gone";
        } else if (!tables.isReady()) {
            problemKey = "change.no-record";
        } else if (records.find(plan.id()).isPresent()) {
            follow();
        } else if (isFreshSignInNeeded()) {
            redirect(plan.address() + "&fresh=1");
        } else if (confirmation.isOf(getCount())) {
            start();
        }
    }

    /** Faces takes an address with a view state for a form that was sent. */
    private boolean isSent(HttpServletRequest request) {
        return request.getMethod().equals("POST") && Administrator.maySend(request, portal);
    }

    private void start() throws IOException {
        Planned planned = plan.confirmed(signedIn(), confirmation.getReason().strip(), rules.endSessions());
        problemKey = jobs.begin(planned, signedIn()).orElse(null);
        if (problemKey == null) {
            follow();
        }
    }

    private void follow() throws IOException {
        redirect("/admin/change?id=" + plan.id());
    }

    /** Tells whether so many accounts demand a sign-in once more before. */
    public boolean isFreshSignInNeeded() {
        return getCount() > rules.freshSignInAbove() && !freshSignIn.isWithin(rules.freshSignInWithin());
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
        return history.runningFor(Jobs.author(signedIn())).map(Change::getId).orElse(null);
    }

    /** Returns how far the accounts are read that the plan is made of, null where that has not to be waited for. */
    public Reading.Result getReading() {
        return reading;
    }

    /** Returns the plan, null where there is none. */
    public Plan getPlan() {
        return plan;
    }

    /** Returns how many accounts will change. */
    public int getCount() {
        return plan == null ? 0 : plan.toChange().size();
    }
}
