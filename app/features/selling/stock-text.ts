import type { Catalogue } from '#app/ui/text/language.tsx'

interface StockText {
	title: string
	lead: string
	onHand: string
	safety: string
	safetyHint: string
	facts: (left: string, held: string, sold: string) => string
	harvest: string
	units: (name: string, units: number) => string
	save: string
	saved: string
	none: string
	noneLead: string
	promised: (least: string) => string
	promisedBody: string
	faults: Record<string, string>
}

export const stockText: Catalogue<StockText> = {
	zh: {
		title: '库存',
		lead: '数一数货架，把数字填在这里。已经卖出或正在付款的不会被改掉。',
		onHand: '现有',
		safety: '不上网的',
		safetyHint: '留给门口和老客的，网上永远卖不到它。',
		facts: (left, held, sold) => `网上可卖 ${left} · 付款中 ${held} · 已卖未发 ${sold}`,
		harvest: '预订的收成',
		units: (name, units) => (units > 1 ? `${name}（每件用 ${units}）` : name),
		save: '保存',
		saved: '已保存。',
		none: '还没有物产',
		noneLead: '上架了物产，库存就出现在这里。',
		promised: (least) => `没有改：至少要有 ${least}，这些已经答应给买家了。`,
		promisedBody: '货不够就先取消或部分退掉下面的订单，再来改数。您填的数字还在。',
		faults: { count: '请填 0 以上的整数。' },
	},
	en: {
		title: 'Stock',
		lead: 'Count the shelf and enter it here. What is sold or being paid for is never taken away.',
		onHand: 'On hand',
		safety: 'Kept off the site',
		safetyHint: 'For the farm gate: never sold online.',
		facts: (left, held, sold) => `${left} for sale · ${held} being paid for · ${sold} sold and not yet sent`,
		harvest: 'Harvest sold ahead',
		units: (name, units) => (units > 1 ? `${name} (${units} each)` : name),
		save: 'Save',
		saved: 'Saved.',
		none: 'No produce yet',
		noneLead: 'Once you list produce, its stock appears here.',
		promised: (least) => `Not changed: at least ${least} are promised to buyers.`,
		promisedBody: 'If they are not there, cancel or refund these orders first. Your figures are still in the form.',
		faults: { count: 'Please enter a whole number of 0 or more.' },
	},
}
