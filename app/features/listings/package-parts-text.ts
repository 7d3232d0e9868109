import type { Catalogue } from '#app/ui/text/language.tsx'

const zh = {
	terms: '怎么放进套餐',
	partOfDay: '场次在一天的什么时候',
	anyTime: '都可以',
	parts: { morning: '上午（12 点前）', afternoon: '下午（17 点前）', evening: '傍晚以后' },
	slot: '是不是几样里选一样',
	always: '不是，套餐里都有',
	slotIs: (slot: number) => `第 ${slot} 组里选一样`,
	slotHint: '同一组的几样，客人选其中一样。',
	shareKind: '这一项分多少钱',
	inProportion: '按单买的价格分',
	percent: '套餐价的百分之几',
	amount: '每份套餐多少元',
	share: '多少',
	priceIs: (price: string, alone: string) =>
		`按最低的价格，整套 ${price}（单买 ${alone}）。各项分到的合起来正好是这个数：`,
	gets: (amount: string) => `分到 ${amount}`,
	notTaken: '客人改选它时才有',
	save: '保存',
}

const en: typeof zh = {
	terms: 'How it is part of the package',
	partOfDay: 'Sessions of which part of the day',
	anyTime: 'any',
	parts: { morning: 'morning (before 12)', afternoon: 'afternoon (before 17)', evening: 'evening' },
	slot: 'One of several to choose from?',
	always: 'No, it is always in the package',
	slotIs: (slot) => `One of choice ${slot}`,
	slotHint: 'Of all that are in one choice the guest takes one.',
	shareKind: 'What it is paid',
	inProportion: 'in proportion to what it costs alone',
	percent: 'a percentage of the package’s price',
	amount: 'so many yuan for each package',
	share: 'How much',
	priceIs: (price, alone) =>
		`At the lowest prices the whole costs ${price} (${alone} bought singly). What the parts are paid sums to it exactly:`,
	gets: (amount) => `is paid ${amount}`,
	notTaken: 'only when a guest takes it instead',
	save: 'Save',
}

/** The words of the terms on which things are part of a package. */
export const packagePartsText: Catalogue<typeof zh> = { zh, en }
