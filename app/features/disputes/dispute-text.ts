import type { DisputeStatus, NoAnswer } from '#app/domain/payments/disputes.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface DisputeText {
	title: string
	lead: string
	dispute: string
	notHere: string
	open: string
	noOpen: string
	noOpenLead: string
	over: string
	noOver: string
	order: string
	amount: string
	status: string
	reason: string
	when: string
	opened: string
	closed: string
	answerBy: string
	number: string
	until: (at: string) => string
	since: (at: string) => string
	statuses: Record<DisputeStatus, string>
	/** What each status means and what to do. */
	says: Record<DisputeStatus, string>
	proofs: string
	proofsLead: string
	proven: string
	notProven: string
	refunded: (amount: string) => string
	answer: string
	answerLead: string
	statement: string
	statementHint: string
	statementFault: string
	along: string
	once: string
	send: string
	seePaper: string
	noAnswer: Record<NoAnswer, string>
	answerStates: Record<'CREATED' | 'SENT' | 'FAILED', string>
	answeredAt: (at: string) => string
	answerRefused: (reason: string) => string
	bookings: string
	noBookings: string
	what: string
	booked: string
	debit: string
	credit: string
}

export const disputeText: Catalogue<DisputeText> = {
	zh: {
		title: '拒付',
		lead: '买家的银行收回或询问的银行卡付款。期限内交证据，过期就等于认输；审理期间相关货款先不付出。',
		dispute: '拒付 · 订单',
		notHere: '没有这笔拒付。',
		open: '未了结',
		noOpen: '没有未了结的拒付',
		noOpenLead: '银行来询问或收回付款时，会列在这里，也会发通知。',
		over: '已了结',
		noOver: '还没有了结的拒付。',
		order: '订单',
		amount: '争议金额',
		status: '状态',
		reason: '买家的理由',
		when: '时间',
		opened: '提出',
		closed: '了结',
		answerBy: '答复期限',
		number: '支付机构编号',
		until: (at) => `${at} 前答复`,
		since: (at) => `${at} 提出`,
		statuses: {
			INQUIRY_NEEDS_ANSWER: '银行询问，待答复',
			INQUIRY_UNDER_REVIEW: '询问已答复',
			INQUIRY_CLOSED: '询问已结束',
			NEEDS_ANSWER: '待答复',
			UNDER_REVIEW: '银行审理中',
			WON: '胜诉',
			LOST: '败诉',
			PREVENTED: '已化解',
		},
		says: {
			INQUIRY_NEEDS_ANSWER: '银行来询问，钱还没有被收走。尽快交证据，多半就不会变成拒付。',
			INQUIRY_UNDER_REVIEW: '证据已交给银行，钱还在我们这里。',
			INQUIRY_CLOSED: '银行没有再追究，钱一直在我们这里。',
			NEEDS_ANSWER: '银行先把钱收走了。请在期限前交证据；不交就等于认输。',
			UNDER_REVIEW: '证据已交给银行，通常要等几周。货款继续扣着。',
			WON: '银行支持我们，钱已经回来，手续费不退。货款照常结算。',
			LOST: '银行支持买家，钱退给了买家，已像退款一样从卖家货款和佣金中扣除。',
			PREVENTED: '在变成拒付之前已经化解。',
		},
		proofs: '订单与证明',
		proofsLead: '从我们的记录里取出，银行看到的就是这些（英文，时间为当地时间）。',
		proven: '有送达、入住或核销记录',
		notProven: '还没有送达、入住或核销记录',
		refunded: (amount) => `已退 ${amount}`,
		answer: '答复银行',
		answerLead: '下面的说明由记录草拟，请改成您要说的话；订单、买家、物流和核销记录会一并附上，另附一份 PDF。',
		statement: '给银行的说明（请用英文）',
		statementHint: '说清卖了什么、何时怎样交付、和买家说过什么。20 至 15,000 字',
		statementFault: '请写至少 20 个字，说明为什么这笔钱该收。没有交出任何东西。',
		along: '一并附上的内容',
		once: '银行只收一次证据，交出后不能再改。请先看一遍 PDF。',
		send: '交给银行',
		seePaper: '看 PDF',
		noAnswer: {
			over: '已经了结，不能再答复。',
			'with-the-bank': '证据在银行手里，等它的决定。',
			'too-late': '答复期限已过，银行不再收证据。',
			answered: '已经答复过，银行只收一次。',
		},
		answerStates: { CREATED: '正在交给银行', SENT: '已交给银行', FAILED: '支付机构没有收下' },
		answeredAt: (at) => `${at} 写好。交接失败会自动重试，不会交两次。`,
		answerRefused: (reason) => `原因：${reason} 请改后再交一次。`,
		bookings: '记账',
		noBookings: '还没有动过钱。',
		what: '科目',
		booked: '时间',
		debit: '借',
		credit: '贷',
	},
	en: {
		title: 'Chargebacks',
		lead: 'Card payments that a buyer’s bank has taken back or asks about. Evidence is due by the deadline; without any the money is lost. What sellers are due of these orders waits meanwhile.',
		dispute: 'Chargeback of order',
		notHere: 'There is no such chargeback.',
		open: 'Open',
		noOpen: 'No chargeback is open',
		noOpenLead: 'When a bank asks about a payment or takes it back, it is listed here, and you are told.',
		over: 'Over',
		noOver: 'None is over yet.',
		order: 'Order',
		amount: 'Disputed',
		status: 'State',
		reason: 'The buyer says',
		when: 'When',
		opened: 'Opened',
		closed: 'Closed',
		answerBy: 'Answer by',
		number: 'Number at the provider',
		until: (at) => `Answer by ${at}`,
		since: (at) => `since ${at}`,
		statuses: {
			INQUIRY_NEEDS_ANSWER: 'The bank asks',
			INQUIRY_UNDER_REVIEW: 'Inquiry answered',
			INQUIRY_CLOSED: 'Inquiry over',
			NEEDS_ANSWER: 'Needs an answer',
			UNDER_REVIEW: 'With the bank',
			WON: 'Won',
			LOST: 'Lost',
			PREVENTED: 'Settled before',
		},
		says: {
			INQUIRY_NEEDS_ANSWER:
				'The bank only asks; no money has been taken. Evidence now usually keeps it from becoming a chargeback.',
			INQUIRY_UNDER_REVIEW: 'The bank has our evidence, and we have the money.',
			INQUIRY_CLOSED: 'The bank asked no further. The money was here all the time.',
			NEEDS_ANSWER: 'The bank has taken the money for now. Please hand in evidence in time; without any it is lost.',
			UNDER_REVIEW: 'The bank has our evidence and usually takes some weeks. What sellers are due waits.',
			WON: 'The bank decided for us. The money is back, the fee is not; sellers are paid as usual.',
			LOST: 'The bank decided for the buyer, who has the money back. It was taken from what the sellers are due and from the commission, as for a refund.',
			PREVENTED: 'It was settled before it became a chargeback.',
		},
		proofs: 'The order and what proves it',
		proofsLead: 'Taken from our own records, as the bank will read them; times are local.',
		proven: 'Delivered, stayed or redeemed by our records',
		notProven: 'No delivery, stay or redemption on record yet',
		refunded: (amount) => `${amount} refunded`,
		answer: 'Answer the bank',
		answerLead:
			'The statement is drafted from the records; please make it yours. The order, its buyer, parcels and redemptions go along, and a PDF of it all.',
		statement: 'Statement to the bank (in English)',
		statementHint:
			'What was sold, how and when it was delivered, what was agreed with the buyer. 20 to 15,000 characters',
		statementFault: 'Please say in at least 20 characters why the money is due. Nothing was handed in.',
		along: 'What goes along',
		once: 'A bank takes evidence once; it cannot be changed after. Please look at the PDF first.',
		send: 'Hand it to the bank',
		seePaper: 'See the PDF',
		noAnswer: {
			over: 'It is over and takes no answer.',
			'with-the-bank': 'The bank has the evidence; its decision is awaited.',
			'too-late': 'The deadline has passed; the bank takes no more evidence.',
			answered: 'It has been answered, and a bank takes one answer.',
		},
		answerStates: {
			CREATED: 'On its way to the bank',
			SENT: 'Handed to the bank',
			FAILED: 'The provider did not take it',
		},
		answeredAt: (at) => `Written ${at}. What fails on the way is tried again by itself and never handed in twice.`,
		answerRefused: (reason) => `It said: ${reason} Please change it and hand it in again.`,
		bookings: 'In the books',
		noBookings: 'No money has moved.',
		what: 'Account',
		booked: 'When',
		debit: 'Debit',
		credit: 'Credit',
	},
}
