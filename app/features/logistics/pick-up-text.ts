import type { Catalogue } from '#app/ui/text/language.tsx'

interface PickUpText {
	title: string
	code: string
	where: string
	until: string
	tell: string
	handOut: string
	handOutLead: string
	number: string
	codeHint: string
	who: string
	people: Record<'RECEIVER' | 'OTHER', string>
	give: string
	handedOut: (number: string) => string
	waiting: string
	noneWaiting: string
	keptUntil: (when: string) => string
	wrong: (left: string) => string
	lockedNow: string
	locked: (time: string) => string
}

export const pickUpText: Catalogue<PickUpText> = {
	zh: {
		title: '凭码领取',
		code: '取件码',
		where: '领取地点',
		until: '保管到',
		tell: '谁拿着取件码都可以代您领取；没有约好的人，请不要告诉他。过了保管期，包裹会退回给卖家，货款按退货规则退；去程运费和不能无理由退货的生鲜不退。',
		handOut: '交给取件人',
		handOutLead: '问取件人要六位取件码。只有码对了，包裹才记为已领取。',
		number: '包裹号',
		codeHint: '六位数字，在取件人收到的通知里，也在订单页或礼物页上。',
		who: '谁来领',
		people: { RECEIVER: '收件人本人', OTHER: '别人拿着码代领' },
		give: '核对并交出',
		handedOut: (number) => `码对，${number} 可以交出，已记为领取。`,
		waiting: '在等人来领',
		noneWaiting: '现在没有等人来领的包裹。',
		keptUntil: (when) => `保管到 ${when}`,
		wrong: (left) => `取件码不对，包裹请先不要交出。请对方再看一眼；还可以试 ${left} 次。`,
		lockedNow: '取件码错了五次，一小时内不能再试。包裹请不要交出；请对方在订单页上核对取件码。',
		locked: (time) => `错的次数太多，${time} 以后才能再试。包裹请不要交出。`,
	},
	en: {
		title: 'Collect it with this code',
		code: 'Pick-up code',
		where: 'Where',
		until: 'Kept until',
		tell: 'Whoever has the code may collect it for you; please tell it to nobody else. After the last day the parcel goes back to the seller, and the goods are refunded by the rules for returns: not the way to you, nor fresh food that cannot be returned.',
		handOut: 'Hand out a parcel',
		handOutLead:
			'Ask for the six digits of the pick-up code. Only with the right code does the parcel count as collected.',
		number: 'Parcel number',
		codeHint: 'Six digits, in the notice and on the page of the order or the gift.',
		who: 'Who collects it',
		people: { RECEIVER: 'The receiver', OTHER: 'Somebody else who has the code' },
		give: 'Check and hand out',
		handedOut: (number) => `The code is right: hand out ${number}. It is noted as collected.`,
		waiting: 'Waiting to be collected',
		noneWaiting: 'No parcels wait to be collected now.',
		keptUntil: (when) => `kept until ${when}`,
		wrong: (left) =>
			`That is not its code. Please keep the parcel and ask them to look again; ${left === '1' ? 'one more try is' : `${left} more tries are`} taken.`,
		lockedNow:
			'Five wrong codes: none is taken for an hour. Please keep the parcel; the code is on the page of the buyer’s order.',
		locked: (time) => `Too many wrong codes: the next is taken after ${time}. Please keep the parcel.`,
	},
}
