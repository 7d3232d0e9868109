import type { ClaimKind, ClaimState } from '#app/domain/claims/claim-states.ts'
import type { ColdClass } from '#app/domain/logistics/cold-chain.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface ClaimsText {
	claims: string
	title: (id: number) => string
	newTitle: string
	newLead: string
	kinds: Record<ClaimKind, string>
	kindHint: { QUALITY: (until: string) => string; RETURN: (until: string) => string }
	kind: string
	state: Record<ClaimState, string>
	turn: Record<ClaimState, string>
	until: (time: string) => string
	qty: string
	qtyHint: (most: number) => string
	words: string
	wordsHint: string
	/** What the logger saw; `limits` and `worst` with their unit. */
	cold: (of: { crate: string; span: string; limits: string; worst: string }) => string
	limits: Record<ColdClass, string>
	photos: string
	photosHint: string
	photo: (at: number) => string
	faulty: string
	faultyHint: string
	send: string
	noChoice: string
	earlier: string
	order: string
	thing: string
	asked: string
	granted: string
	opened: string
	answer: string
	decision: string
	parcel: string
	isFaulty: string
	withdraw: string
	appeal: string
	appealHint: string
	sendBack: string
	sendBackHint: string
	carrier: string
	carrierNumber: string
	accept: string
	amount: string
	amountHint: (most: string) => string
	refuse: string
	refuseWords: string
	approve: string
	approveHint: string
	receive: string
	answerTitle: string
	uphold: string
	upholdReturn: string
	dismiss: string
	decideTitle: string
	toDecide: string
	toDecideLead: string
	nothingToDecide: string
	noneYet: string
	noneYetBody: string
	toOrder: string
	fromSeller: string
}

export const claimsText: Catalogue<ClaimsText> = {
	zh: {
		claims: '售后',
		title: (id) => `售后 ${id}`,
		newTitle: '有问题，或想退货',
		newLead: '说清楚出了什么问题。卖家 72 小时内答复；没有答复，就由当地管理员处理。',
		kinds: { QUALITY: '质量问题，要求退款', RETURN: '退货退款', COLD_CHAIN_BREACH: '冷链温度异常' },
		kindHint: {
			QUALITY: (until) => `要附照片；${until} 前提出`,
			RETURN: (until) => `先同意，再寄回，收到后退款；${until} 前提出`,
		},
		kind: '哪一种',
		state: {
			OPEN: '等卖家答复',
			APPROVED: '同意退货',
			SENT_BACK: '已寄回',
			RECEIVED: '卖家已收到',
			ESCALATED: '管理员处理中',
			ACCEPTED: '已同意退款',
			REFUSED: '卖家拒绝',
			DISMISSED: '管理员驳回',
			WITHDRAWN: '已撤回',
		},
		turn: {
			OPEN: '卖家要在期限内答复，否则转给管理员。',
			APPROVED: '请把东西寄回，并填上快递单号。',
			SENT_BACK: '等卖家收到。',
			RECEIVED: '卖家正在查看退回的东西。',
			ESCALATED: '当地管理员看过双方的话和照片后决定。',
			ACCEPTED: '退款按原路返回。',
			REFUSED: '不同意的话，可以在期限内交给管理员决定。',
			DISMISSED: '管理员的决定是最终的。',
			WITHDRAWN: '这件事已经了结。',
		},
		until: (time) => `期限 ${time}`,
		qty: '有几件',
		qtyHint: (most) => `最多 ${most} 件`,
		words: '怎么回事',
		wordsHint: '例如：打开时有三颗已经发霉。',
		cold: ({ crate, span, limits, worst }) =>
			`货箱 ${crate} 的温度计记录：${span} 超出${limits}，最差 ${worst}。平台据此替买家提出；收到后觉得没问题，买家可以撤回。`,
		limits: { chilled: '冷藏 0～8 °C', frozen: '冷冻 −15 °C 以下' },
		photos: '照片',
		photosHint:
			'最多 5 张，每张不超过 8 MB（JPEG、PNG 或 WebP）。照片里的位置等信息会去掉；只有您、卖家和当地管理员看得到。',
		photo: (at) => `照片 ${at}`,
		faulty: '东西有毛病或与描述不符',
		faultyHint: '这样退货时运费也一并退。',
		send: '提交',
		noChoice: '这一项现在不能申请售后',
		earlier: '这一项的售后',
		order: '订单',
		thing: '内容',
		asked: '要求退',
		granted: '同意退',
		opened: '提出时间',
		answer: '卖家的话',
		decision: '管理员的话',
		parcel: '寄回的包裹',
		isFaulty: '买家说东西有毛病',
		withdraw: '撤回',
		appeal: '交给管理员决定',
		appealHint: '管理员会看双方的话和照片。',
		sendBack: '我已寄回',
		sendBackHint: '寄回后填上快递和单号，卖家收到后退款。',
		carrier: '快递公司',
		carrierNumber: '快递单号',
		accept: '同意退款',
		amount: '退多少（元）',
		amountHint: (most) => `最多 ${most}`,
		refuse: '拒绝',
		refuseWords: '对买家说',
		approve: '同意退货',
		approveHint: '买家寄回，您收到后再退款。',
		receive: '收到退回的东西了',
		answerTitle: '答复',
		uphold: '支持买家，退款',
		upholdReturn: '支持买家，同意退货',
		dismiss: '驳回',
		decideTitle: '决定',
		toDecide: '待决定的售后',
		toDecideLead: '卖家拒绝或没有答复、买家交来的。您的决定是最终的。',
		nothingToDecide: '没有待决定的售后',
		noneYet: '还没有售后',
		noneYetBody: '买家提出的质量问题和退货会出现在这里。',
		toOrder: '回到订单',
		fromSeller: '卖家',
	},
	en: {
		claims: 'Claims',
		title: (id) => `Claim ${id}`,
		newTitle: 'Something is wrong, or I want to return it',
		newLead:
			'Tell what is wrong. The seller answers within 72 hours; without an answer the region’s administrator takes over.',
		kinds: {
			QUALITY: 'A fault: money back',
			RETURN: 'Send it back for a refund',
			COLD_CHAIN_BREACH: 'Too warm or too cold on its way',
		},
		kindHint: {
			QUALITY: (until) => `With a photo, by ${until}`,
			RETURN: (until) => `Agreed first, then sent back, then paid; by ${until}`,
		},
		kind: 'Which',
		state: {
			OPEN: 'Awaiting the seller',
			APPROVED: 'Return agreed',
			SENT_BACK: 'Sent back',
			RECEIVED: 'Back with the seller',
			ESCALATED: 'With the administrator',
			ACCEPTED: 'Money back agreed',
			REFUSED: 'Refused by the seller',
			DISMISSED: 'Dismissed',
			WITHDRAWN: 'Withdrawn',
		},
		turn: {
			OPEN: 'The seller answers in time, or it goes to the administrator.',
			APPROVED: 'Please send it back and enter the parcel’s number.',
			SENT_BACK: 'Waiting for it to reach the seller.',
			RECEIVED: 'The seller is looking at what came back.',
			ESCALATED: 'The region’s administrator decides by what both say and the photos show.',
			ACCEPTED: 'The money goes back the way it came.',
			REFUSED: 'If you do not agree, the administrator can decide; ask in time.',
			DISMISSED: 'The administrator’s decision is final.',
			WITHDRAWN: 'This is closed.',
		},
		until: (time) => `By ${time}`,
		qty: 'How many',
		qtyHint: (most) => `At most ${most}`,
		words: 'What happened',
		wordsHint: 'For example: three of them were mouldy when I opened the box.',
		cold: ({ crate, span, limits, worst }) =>
			`The logger in crate ${crate}: outside ${limits} from ${span}, at worst ${worst}. We opened this claim for the buyer, who may withdraw it when the goods prove to be good.`,
		limits: { chilled: 'chilled, 0 to 8 °C', frozen: 'frozen, −15 °C and colder' },
		photos: 'Photos',
		photosHint:
			'Up to 5, each at most 8 MB (JPEG, PNG or WebP). Places and other data in them are removed; only you, the seller and the region’s administrators see them.',
		photo: (at) => `Photo ${at}`,
		faulty: 'It is faulty or not as described',
		faultyHint: 'Then shipping goes back with it too.',
		send: 'Send',
		noChoice: 'Nothing can be claimed of this now',
		earlier: 'Claims on this',
		order: 'Order',
		thing: 'What',
		asked: 'Asked back',
		granted: 'Agreed',
		opened: 'Opened',
		answer: 'The seller says',
		decision: 'The administrator says',
		parcel: 'Parcel sent back',
		isFaulty: 'The buyer says it is faulty',
		withdraw: 'Withdraw it',
		appeal: 'Let the administrator decide',
		appealHint: 'The administrator reads both sides and sees the photos.',
		sendBack: 'I have sent it back',
		sendBackHint: 'Enter carrier and number; the seller pays when it has arrived.',
		carrier: 'Carrier',
		carrierNumber: 'Parcel number',
		accept: 'Give money back',
		amount: 'How much (CNY)',
		amountHint: (most) => `At most ${most}`,
		refuse: 'Refuse',
		refuseWords: 'To the buyer',
		approve: 'Agree to the return',
		approveHint: 'The buyer sends it back; you pay when it has arrived.',
		receive: 'It has come back',
		answerTitle: 'Your answer',
		uphold: 'The buyer is right: pay',
		upholdReturn: 'The buyer is right: take it back',
		dismiss: 'Dismiss',
		decideTitle: 'Your decision',
		toDecide: 'Claims to decide',
		toDecideLead: 'Refused or unanswered by the seller. Your decision is final.',
		nothingToDecide: 'Nothing to decide',
		noneYet: 'No claims yet',
		noneYetBody: 'Faults and returns that buyers tell of appear here.',
		toOrder: 'Back to the order',
		fromSeller: 'Seller',
	},
}
