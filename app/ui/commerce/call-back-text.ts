import type { CallBackAnswer } from '#app/domain/tracking/call-back.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface CallBackText {
	/** Of one parcel, to its seller. */
	title: string
	what: string
	words: string
	wordsHint: string
	/** Of words that are added or changed after the answer. */
	keepWords: string
	asked: string
	tooLate: string
	/** On the day's page. */
	tasks: (count: string) => string
	tasksLead: string
	village: string
	order: string
	/** At the desk. */
	parcels: string
	waits: string
	said: Record<CallBackAnswer, string>
	faults: Record<'not-called-back' | 'not-under-way' | 'too-long', string>
}

/** Parcels that had left when a bank warned of fraud. */
export const callBackText: Catalogue<CallBackText> = {
	zh: {
		title: '请把这个包裹叫回来',
		what: '付款可能是盗刷，包裹已经在路上。请马上联系承运人拦截退回，再在这里记下结果。货款先不付出。',
		words: '承运人怎么说',
		wordsHint: '例如受理编号、客服工号；可以不填',
		keepWords: '记下承运人的话',
		asked: '承运人答应退回',
		tooLate: '拦不住了',
		tasks: (count) => `要叫回的包裹（${count}）`,
		tasksLead: '付款的银行卡可能被盗刷，包裹已经寄出。请马上联系承运人拦截退回，再在订单里记下结果。',
		village: '乡村物流',
		order: '订单',
		parcels: '在路上的包裹',
		waits: '卖家还没有回话',
		said: { ASKED: '承运人答应退回', TOO_LATE: '卖家说拦不住了' },
		faults: {
			'not-called-back': '这张订单已经不用核实，包裹不用叫回。没有改动。',
			'not-under-way': '这个包裹已经送达或退回了，没有改动。请刷新后再看。',
			'too-long': '太长了，最多 500 字。没有记下。',
		},
	},
	en: {
		title: 'Please call this parcel back',
		what: 'Its payment may be fraud, and it is on its way. Ask the carrier at once to stop it and bring it back, then note here what came of it. You are not paid for it meanwhile.',
		words: 'What the carrier says',
		wordsHint: 'A reference, a name; may be empty',
		keepWords: 'Keep these words',
		asked: 'The carrier brings it back',
		tooLate: 'It cannot be stopped',
		tasks: (count) => `Parcels to call back (${count})`,
		tasksLead:
			'The card may have been stolen and the parcel has left. Ask the carrier at once to stop it and bring it back, then note on the order what came of it.',
		village: 'Village network',
		order: 'Order',
		parcels: 'Parcels under way',
		waits: 'no word from the seller yet',
		said: { ASKED: 'the carrier brings it back', TOO_LATE: 'cannot be stopped, says the seller' },
		faults: {
			'not-called-back': 'This order is no longer held and its parcel need not come back. Nothing was changed.',
			'not-under-way': 'This parcel has arrived or is home again. Nothing was changed; please reload the page.',
			'too-long': 'That is too long: 500 characters at most. It was not noted.',
		},
	},
}
