import type { Catalogue } from '#app/ui/text/language.tsx'

interface PackingText {
	title: string
	lead: string
	today: string
	tomorrow: string
	picks: string
	picksLead: string
	thing: string
	sku: string
	qty: string
	parcels: string
	packs: string
	packed: string
	dispatchBy: string
	lots: string
	nothing: string
	nothingLead: string
	cut: string
	label: string
	open: string
	numbersFile: string
	receiver: string
	address: string
	care: string
	order: string
	goods: string
	more: (count: string) => string
	split: string
	splitLead: string
	splitQty: (title: string, most: string) => string
	doSplit: string
	packIt: string
	handOver: string
	giveHere: string
	laterHas: (count: string) => string
	all: string
}

/** Words of picking, packing and parcels in parts. */
export const packingText: Catalogue<PackingText> = {
	zh: {
		title: '拣货与打包单',
		lead: '先照上面把货一次拿齐，再照下面一件件装。可以直接打印。',
		today: '今天要发的',
		tomorrow: '到明天要发的',
		picks: '要拿的货',
		picksLead: '还没打包的，同一规格合在一起。',
		thing: '商品',
		sku: '货号',
		qty: '数量',
		parcels: '包裹',
		packs: '要装的包裹',
		packed: '已打包',
		dispatchBy: '最迟发出',
		lots: '批次',
		nothing: '没有要打包的',
		nothingLead: '订单付款后，要寄的货会出现在这里。',
		cut: '只列出前 500 行，先装好这些再刷新。',
		label: '面单（PDF）',
		open: '拣货与打包单',
		numbersFile: '批量录入运单号',
		receiver: '收件人',
		address: '地址',
		care: '温度',
		order: '订单',
		goods: '内装',
		more: (count) => `另有 ${count} 种`,
		split: '分成两个包裹发',
		splitLead: '填写第二个包裹里装几件，其余留在这个包裹。每个包裹有自己的单号，买家分别查。',
		splitQty: (title, most) => `${title}（共 ${most} 件）`,
		doSplit: '分开',
		packIt: '去打包',
		handOver: '交给快递',
		giveHere: '交给客人',
		laterHas: (count) => `这段时间没有必须发的。以后要发的有 ${count} 个包裹。`,
		all: '全部待发的',
	},
	en: {
		title: 'Pick and pack list',
		lead: 'Fetch everything once by the upper list, then fill parcel by parcel by the lower one. It prints as it is.',
		today: 'To leave today',
		tomorrow: 'To leave by tomorrow',
		picks: 'To fetch',
		picksLead: 'What is not packed yet, each size once.',
		thing: 'Goods',
		sku: 'SKU',
		qty: 'Pieces',
		parcels: 'Parcels',
		packs: 'Parcels to fill',
		packed: 'packed',
		dispatchBy: 'Leave by',
		lots: 'Lots',
		nothing: 'Nothing to pack',
		nothingLead: 'Goods to send appear here once their order is paid.',
		cut: 'The first 500 lines are listed: pack these, then reload.',
		label: 'Label (PDF)',
		open: 'Pick and pack list',
		numbersFile: 'Tracking numbers from a file',
		receiver: 'To',
		address: 'Address',
		care: 'Keep',
		order: 'Order',
		goods: 'Inside',
		more: (count) => `and ${count} more`,
		split: 'Send in two parcels',
		splitLead:
			'Say how many pieces go into a second parcel; the rest stays in this one. Each has a number of its own, and the buyer follows both.',
		splitQty: (title, most) => `${title} (${most} in all)`,
		doSplit: 'Split',
		packIt: 'Pack it',
		handOver: 'Hand it over',
		giveHere: 'Give it to the guest',
		laterHas: (count) => `Nothing has to leave by then. Parcels that leave later: ${count}.`,
		all: 'All to leave',
	},
}
