package org.gendan.finance.plan;

import java.util.List;
import org.gendan.finance.account.PlanView;
import org.gendan.finance.receipt.ReceiptView;

/** The payment plan of an order and the receipts for it. */
record PaymentsView(PlanView plan, List<ReceiptView> receipts) {}
