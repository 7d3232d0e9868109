import type { Catalogue } from '#app/ui/text/language.tsx'

interface LineDeedsText {
	answerBy: (time: string) => string
	requestHint: string
	accept: string
	decline: string
	declineWhy: string
	ships: (dates: string) => string
	weigh: string
	weighHint: (nominal: string, most: string) => string
	grams: string
	sure: string
	farOff: (weight: string) => string
	weighed: (weight: string) => string
	packLots: string
	packLotsLead: string
	fromLot: (thing: string, need: string) => string
	suggested: (codes: string) => string
	lotLeft: (code: string, left: string, expires: string | null) => string
	noLot: string
	recordLot: string
	lot: string
	lotShort: (missing: string) => string
	/** A refund of the order that cannot be sent yet, and why. */
	refundWaits: Record<'bank' | 'gate', (amount: string) => string>
}

/** What sellers read beside a line that must be weighed, answered, or waits for its harvest. */
export const lineDeedsText: Catalogue<LineDeedsText> = {
	zh: {
		answerBy: (time) => `请在 ${time} 前答复`,
		requestHint: '客人已付款，房间已留好。接受就算订下；婉拒或过时不答，全额退给客人。',
		accept: '接受预订',
		decline: '婉拒',
		declineWhy: '婉拒的原因（客人会看到）',
		ships: (dates) => `预订：${dates} 之间发出`,
		weigh: '称重并打包',
		weighHint: (nominal, most) => `标称 ${nominal}，最多按 ${most} 收费；少的钱自动退给买家。`,
		grams: '实重（克）',
		sure: '我看过秤了，就是这么重',
		farOff: (weight) => `${weight} 超出了约定的误差。请再看一眼秤：没错的话勾选后再交一次。`,
		weighed: (weight) => `实重 ${weight}`,
		packLots: '按这些批次打包好了',
		packLotsLead: '这些商品要写明批次才能发出。已按先到期先用排好，请核对包装上的批次。',
		fromLot: (thing, need) => `${thing}（共 ${need}）取自`,
		suggested: (codes) => `先到期先用：${codes}`,
		lotLeft: (code, left, expires) => `${code} · 还有 ${left}${expires ? ` · ${expires} 到期` : ''}`,
		noLot: '这个商品没有可用的批次，先记一批才能打包。',
		recordLot: '记一批',
		lot: '批次',
		refundWaits: {
			bank: (amount) => `要退给买家的 ${amount} 还没退：买家的银行在处理这笔付款的争议，由它决定，您不用做什么。`,
			gate: (amount) =>
				`要退给买家的 ${amount} 还没退：有检票手机没有信号，可能已放客人进去。请把检票手机连上网，同步一次。`,
		},
		lotShort: (missing) => `批次里还差 ${missing}，什么都没有打包。换一批，或先把新的一批记上。`,
	},
	en: {
		answerBy: (time) => `Please answer by ${time}`,
		requestHint:
			'The guest has paid and the room is kept. Yes confirms the booking; with a no, or no answer in time, everything goes back.',
		accept: 'Accept',
		decline: 'Decline',
		declineWhy: 'Why not (told to the guest)',
		ships: (dates) => `Pre-order: leaves ${dates}`,
		weigh: 'Weigh and pack',
		weighHint: (nominal, most) =>
			`Sold as ${nominal}; ${most} is paid at most. What it weighs less goes back to the buyer by itself.`,
		grams: 'Weight in grams',
		sure: 'I have looked at the scales: it is right',
		farOff: (weight) =>
			`${weight} is outside what was agreed. Please look at the scales again; if it is right, tick the box and send it once more.`,
		weighed: (weight) => `Weighed ${weight}`,
		packLots: 'Packed from these lots',
		packLotsLead:
			'These goods leave only with their lot. First to expire goes first; please compare with what is on the package.',
		fromLot: (thing, need) => `${thing} (${need} in all) from`,
		suggested: (codes) => `First to expire: ${codes}`,
		lotLeft: (code, left, expires) => `${code} · ${left} left${expires ? ` · expires ${expires}` : ''}`,
		noLot: 'There is no lot of this to pack from. Record one first.',
		recordLot: 'Record a lot',
		lot: 'Lot',
		refundWaits: {
			bank: (amount) =>
				`${amount} for the buyer has not gone back yet: the buyer’s bank is looking into the payment and decides. There is nothing for you to do.`,
			gate: (amount) =>
				`${amount} for the buyer has not gone back yet: a phone at your gate was without a signal and may have let the guests in. Please bring it online and let it sync.`,
		},
		lotShort: (missing) =>
			`The lots have ${missing} too little; nothing was packed. Choose another, or record the new lot first.`,
	},
}
