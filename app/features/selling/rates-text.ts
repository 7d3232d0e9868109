import type { RateField } from '#app/features/selling/rate-fields-form.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface RatesText {
	title: string
	lead: string
	classes: Record<'ambient' | 'chilled' | 'frozen', string>
	zones: Record<'county' | 'city' | 'province' | 'country', string>
	fields: Record<RateField, string>
	optional: string
	carried: string
	market: string
	rule: (fee: {
		first: string
		firstWeight: string
		step: string
		stepWeight: string
		freeOver: string | null
	}) => string
	notCarried: string
	useMarket: string
	usesMarket: string
	usesOwn: string
	save: string
	preview: string
	previewTitle: string
	previewEntered: string
	parcel: (weight: string, goods: string) => string
	zone: string
	free: string
	saved: string
	refused: string
	faults: Record<string, string>
}

export const ratesText: Catalogue<RatesText> = {
	zh: {
		title: '运费',
		lead: '您寄出的包裹怎么收运费。不改就按平台统一的价；改了，从现在起的新订单按您的算，已下的订单不变。',
		classes: { ambient: '常温', chilled: '冷藏', frozen: '冷冻' },
		zones: { county: '同县', city: '同市', province: '省内', country: '跨省' },
		fields: {
			firstFee: '首重费（元）',
			firstWeight: '首重（公斤）',
			stepFee: '续重费（元）',
			stepWeight: '每续重（公斤）',
			freeOver: '满多少包邮（元）',
			pickUpFee: '自提点首重费（元）',
		},
		optional: '最后两项可以留空：不包邮，不送自提点。重量不足一档的按一档算。',
		carried: '寄到这里',
		market: '平台价：',
		rule: ({ first, firstWeight, step, stepWeight, freeOver }) =>
			`${firstWeight} 以内 ${first}，之后每 ${stepWeight} ${step}${freeOver ? `，满 ${freeOver} 包邮` : ''}`,
		notCarried: '不寄',
		useMarket: '改回平台价',
		usesMarket: '现在用平台统一的运费。',
		usesOwn: '现在用您自己的运费。',
		save: '保存，从现在起用',
		preview: '先算一算',
		previewTitle: '三个包裹要付多少运费',
		previewEntered: '按上面填的算，还没有保存。',
		parcel: (weight, goods) => `${weight}，货值 ${goods}`,
		zone: '寄往',
		free: '包邮',
		saved: '已保存，从现在起的新订单按它算。',
		refused: '没有保存，请看标红的几处。原来的运费照旧，您填的都还在。',
		faults: {
			fee: '请填 0 到 500 元，最多两位小数。',
			weight: '请填 0.1 到 30 公斤。',
			freeOver: '请填大于 0、不超过 100000 元的数，或留空。',
			gap: '更远的地方寄，这里却不寄：请补上，或把更远的也去掉。',
			nowhere: '哪里都不寄，就没有人能买。至少留一处。',
			cheaper: '首重费比更近的地方还低，请再看一下。',
			'pick-up': '自提点的首重费不能高过送货上门。',
		},
	},
	en: {
		title: 'Shipping',
		lead: 'What your parcels cost to send. The market’s rates apply until you set your own; yours count for orders placed from then on, and orders already placed keep theirs.',
		classes: { ambient: 'Ambient', chilled: 'Chilled', frozen: 'Frozen' },
		zones: {
			county: 'In the county',
			city: 'In the city',
			province: 'In the province',
			country: 'Across the country',
		},
		fields: {
			firstFee: 'First fee (¥)',
			firstWeight: 'First weight (kg)',
			stepFee: 'Fee a step (¥)',
			stepWeight: 'Weight a step (kg)',
			freeOver: 'Free from (¥)',
			pickUpFee: 'First fee to a pick-up point (¥)',
		},
		optional:
			'The last two may be left empty: never free, not to pick-up points. A step that is begun counts as a whole one.',
		carried: 'Sent there',
		market: 'Market: ',
		rule: ({ first, firstWeight, step, stepWeight, freeOver }) =>
			`${first} up to ${firstWeight}, then ${step} for each ${stepWeight}${freeOver ? `; free from ${freeOver}` : ''}`,
		notCarried: 'not sent',
		useMarket: 'Back to the market’s rates',
		usesMarket: 'The market’s rates apply now.',
		usesOwn: 'Your own rates apply now.',
		save: 'Save and use from now on',
		preview: 'Work it out first',
		previewTitle: 'What three parcels would cost',
		previewEntered: 'By what is entered above; not saved yet.',
		parcel: (weight, goods) => `${weight}, goods of ${goods}`,
		zone: 'To',
		free: 'free',
		saved: 'Saved. It counts for orders placed from now on.',
		refused: 'Not saved: please look at the fields in red. Your rates are as they were, and what you entered is kept.',
		faults: {
			fee: 'Please enter 0 to 500, with two decimals at most.',
			weight: 'Please enter 0.1 to 30 kg.',
			freeOver: 'Please enter more than 0 and at most 100000, or leave it empty.',
			gap: 'You send farther away but not here: add this zone, or take the farther ones out.',
			nowhere: 'Sent nowhere, nobody could buy: keep at least one zone.',
			cheaper: 'The first fee is lower than for a nearer zone: please check it.',
			'pick-up': 'To a pick-up point may not cost more than to the door.',
		},
	},
}
