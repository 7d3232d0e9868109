import type { CancelDeed, LineRefusal } from '#app/domain/cancellation/decide-line.ts'
import type { BankCase } from '#app/domain/payments/disputes.ts'
import { bankWords } from '#app/features/cancellation/bank-words-text.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface CancellationText {
	title: Record<'buyer' | 'seller', string>
	lead: Record<'buyer' | 'seller', string>
	back: string
	otherWays: string
	choose: Record<CancelDeed, string>
	chooseHint: Record<CancelDeed, string>
	whole: string
	/** The field for how many of so many, and its hint. */
	howMany: (of: number) => string
	howManyHint: string
	some: (qty: number, of: number) => string
	fee: string
	noFee: string
	refund: string
	feeDue: string
	see: Record<CancelDeed, string>
	nothing: string
	notNow: string
	refusal: Record<LineRefusal, string>
	quoteTitle: Record<CancelDeed, string>
	validUntil: (time: string) => string
	total: string
	unpaid: string
	confirm: Record<CancelDeed, string>
	keep: string
	expired: string
	again: string
	shipping: string
	done: Record<CancelDeed, string>
	doneBody: (refund: string) => string
	doneNothing: string
	arrives: string
	bankTitle: Record<BankCase, string>
	bank: Record<'buyer' | 'seller', Record<BankCase, string>>
	doneBank: Record<BankCase, (refund: string) => string>
	problem: Record<'expired' | 'changed' | 'not-found' | 'refused' | 'all-or-nothing' | 'empty', string>
	rule: {
		grace: string
		freeUntil: (when: string) => string
		feeUntil: (when: string) => string
		noShow: string
		early: (nights: number) => string
		goods: string
		notTheBuyer: string
		unanswered: string
		uncollected: string
		shipping: string
		disruption: string
	}
}

/** What pages about ending lines say. */
export const cancellationText: Catalogue<CancellationText> = {
	zh: {
		...bankWords.zh,
		title: { buyer: '取消订单里的东西', seller: '取消、没来与提前离店' },
		lead: {
			buyer: '先选要取消的，再看每样退多少；确认之前什么都不会变。',
			seller: '先选，再看钱怎么算；确认之前什么都不会变。',
		},
		back: '回到订单',
		otherWays: '别的情况：取消、提前离店',
		choose: { CANCEL: '取消', NO_SHOW: '客人没来', EARLY_DEPARTURE: '提前离店' },
		chooseHint: {
			CANCEL: '',
			NO_SHOW: '按客人买时的规则收费，其余退回。',
			EARLY_DEPARTURE: '已住的晚数按规则收费，后面的晚数放回去卖。',
		},
		whole: '套餐只能整体取消',
		howMany: (of) => `取消几份（共 ${of} 份）`,
		howManyHint: '只取消一部分时改小；其余照旧。',
		some: (qty, of) => `${of} 份中的 ${qty} 份`,
		fee: '收取',
		noFee: '不收费',
		refund: '退回',
		feeDue: '应付取消费',
		see: { CANCEL: '看看退多少', NO_SHOW: '看看怎么算', EARLY_DEPARTURE: '看看怎么算' },
		nothing: '现在没有可以取消的东西。',
		notNow: '现在不能取消的',
		refusal: {
			not_paid: '还没付款：在订单页取消即可',
			already_cancelled: '已经取消',
			already_served: '已经用过或入住',
			on_its_way: '已经寄出：收到后可退货或申请售后',
			no_return: '鲜活易腐，不支持无理由退货',
			return_over: '退货时间已过',
			needs_return: '已经送达：请走退货或售后',
			service_over: '时间已过',
			not_alone: '运费随货一起退',
			not_yet: '还不到时候',
			not_here: '客人不在住',
			only_whole: '现在只能整项取消',
			not_so_many: '数量不对：没有这么多份',
		},
		quoteTitle: { CANCEL: '取消这些，会是这样', NO_SHOW: '记为没来，会是这样', EARLY_DEPARTURE: '提前离店，会是这样' },
		validUntil: (time) => `这个结果保留到 ${time}，期间确认就按它算。`,
		total: '合计',
		unpaid: '这张订单还没收款，所以没有钱要退；取消费只在此说明。',
		confirm: { CANCEL: '确认取消', NO_SHOW: '确认没来', EARLY_DEPARTURE: '确认离店' },
		keep: '不取消，保留',
		expired: '结果已过期，什么都没有取消。请再看一次。',
		again: '重新选择',
		shipping: '运费',
		done: { CANCEL: '已取消', NO_SHOW: '已记为没来', EARLY_DEPARTURE: '已离店' },
		doneBody: (refund) => `${refund} 正在原路退回，到账前订单页会显示“退款途中”。`,
		doneNothing: '按退改规则没有钱要退。',
		arrives: '支付宝、微信通常几分钟到账，银行卡 5 至 10 个工作日；不能原路退的由工作人员转账并留下凭据。',
		problem: {
			expired: '结果已过期，什么都没有取消。请再看一次。',
			changed: '订单刚刚有了变化，什么都没有取消。请再看一次新的结果。',
			'not-found': '找不到这个结果，什么都没有取消。',
			refused: '选中的东西或数量现在不能这样处理，什么都没有变。请重新选择。',
			'all-or-nothing': '这个套餐只能整体取消，请把其中各项都选上。什么都没有取消。',
			empty: '请先选至少一样。',
		},
		rule: {
			grace: '刚下单不久，免费取消',
			freeUntil: (when) => `${when} 前免费取消`,
			feeUntil: (when) => `按 ${when} 前的规则收费`,
			noShow: '已过最后的取消时间',
			early: (nights) => `已住 ${nights} 晚，按提前离店的规则收费`,
			goods: '还没寄出，全额退回',
			notTheBuyer: '不是客人的原因，全额退回',
			unanswered: '卖家还没答复，免费取消',
			uncollected: '包裹没有领取，按退货规则',
			shipping: '这个包裹不寄了，运费退回',
			disruption: '受突发事件影响，免费取消',
		},
	},
	en: {
		...bankWords.en,
		title: { buyer: 'Cancel things of this order', seller: 'Cancel, no-show, early departure' },
		lead: {
			buyer: 'Choose what to cancel, then see what comes back of each. Nothing changes before you confirm.',
			seller: 'Choose, then see the money. Nothing changes before you confirm.',
		},
		back: 'Back to the order',
		otherWays: 'Something else: cancel, early departure',
		choose: { CANCEL: 'Cancel', NO_SHOW: 'The guest did not come', EARLY_DEPARTURE: 'The guest leaves early' },
		chooseHint: {
			CANCEL: '',
			NO_SHOW: 'The fee is by the terms the guest bought under; the rest goes back.',
			EARLY_DEPARTURE: 'Nights stayed and the fee by the terms are kept; later nights can be sold again.',
		},
		whole: 'This package is cancelled only as a whole',
		howMany: (of) => `How many of the ${of} to cancel`,
		howManyHint: 'Fewer cancels a part; the rest stays as booked.',
		some: (qty, of) => `${qty} of ${of}`,
		fee: 'Kept',
		noFee: 'No fee',
		refund: 'Comes back',
		feeDue: 'Fee due',
		see: { CANCEL: 'See what comes back', NO_SHOW: 'See the money', EARLY_DEPARTURE: 'See the money' },
		nothing: 'There is nothing to cancel now.',
		notNow: 'Cannot be cancelled now',
		refusal: {
			not_paid: 'Not paid yet: cancel it on the order page',
			already_cancelled: 'Cancelled already',
			already_served: 'Used or moved into already',
			on_its_way: 'On its way: send it back or make a claim when it arrives',
			no_return: 'Fresh goods cannot be sent back unwanted',
			return_over: 'The time to send it back is over',
			needs_return: 'Delivered: send it back or make a claim',
			service_over: 'Its time is over',
			not_alone: 'Shipping goes back with its goods',
			not_yet: 'It is too early',
			not_here: 'The guest is not here',
			only_whole: 'Can now be cancelled only as a whole',
			not_so_many: 'There are not so many of it',
		},
		quoteTitle: {
			CANCEL: 'If you cancel these',
			NO_SHOW: 'If these are no-shows',
			EARLY_DEPARTURE: 'If the guest leaves now',
		},
		validUntil: (time) => `Kept for you until ${time}: confirm by then and exactly this holds.`,
		total: 'Together',
		unpaid: 'No money has come for this order, so none goes back; a fee is only told here.',
		confirm: { CANCEL: 'Cancel them', NO_SHOW: 'Note the no-show', EARLY_DEPARTURE: 'Note the departure' },
		keep: 'Keep everything',
		expired: 'The time for this is over and nothing was cancelled. Please look again.',
		again: 'Choose again',
		shipping: 'Shipping',
		done: { CANCEL: 'Cancelled', NO_SHOW: 'Noted as a no-show', EARLY_DEPARTURE: 'Noted as left' },
		doneBody: (refund) =>
			`${refund} is on its way back to how it was paid. The order page says so until it has arrived.`,
		doneNothing: 'By the terms nothing comes back.',
		arrives:
			'Alipay and WeChat Pay usually take minutes, cards 5 to 10 working days; what cannot go back that way is transferred by our staff, with a record.',
		problem: {
			expired: 'The time for this is over and nothing was cancelled. Please look again.',
			changed: 'The order has just changed and nothing was cancelled. Please look at it anew.',
			'not-found': 'This was not found, and nothing was cancelled.',
			refused: 'What you chose, or so many of it, cannot be done now. Nothing has changed; please choose again.',
			'all-or-nothing': 'This package is cancelled only as a whole: choose all of it. Nothing was cancelled.',
			empty: 'Choose at least one thing first.',
		},
		rule: {
			grace: 'Free so soon after booking',
			freeUntil: (when) => `Free until ${when}`,
			feeUntil: (when) => `By the terms until ${when}`,
			noShow: 'The last time to cancel has passed',
			early: (nights) => `${nights} ${nights === 1 ? 'night' : 'nights'} stayed, then the terms for leaving early`,
			goods: 'Not sent yet: all of it',
			notTheBuyer: 'Not the guest’s doing: all of it',
			unanswered: 'Not answered by the host yet: free',
			uncollected: 'Not collected: by the rules for returns',
			shipping: 'This parcel will not be sent',
			disruption: 'Hit by a disruption: free',
		},
	},
}
