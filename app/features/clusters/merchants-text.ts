import type { Catalogue } from '#app/ui/text/language.tsx'

interface MerchantsText {
	title: string
	lead: string
	place: string
	merchants: string
	large: string
	density: string
	index: string
	unknown: string
	none: string
}

/** The merchants' half of an aEDI-like index, in words. */
export const merchantsText: Catalogue<MerchantsText> = {
	zh: {
		title: '网商指数（参照阿里研究院 aEDI 的网商一半）',
		lead: '满分 50：网商密度占 30 分（每十户有一家网商得满分），年销售 24 万元以上的大网商占比占 20 分（五分之一得满分）。网购的一半要看各家平台的买家，本平台算不了。只算本平台上的活跃商户。',
		place: '地区',
		merchants: '活跃商户',
		large: '年销 24 万元以上',
		density: '每千人商户',
		index: '网商指数',
		unknown: '缺人口',
		none: '这里还没有活跃商户。',
	},
	en: {
		title: 'Merchant index (the merchants’ half of an aEDI-like index)',
		lead: 'Out of 50: thirty for density, full where every tenth household has a merchant, and twenty for the share of merchants that sell for more than 240,000 yuan a year, full at a fifth. The shoppers’ half would need the buyers of every platform. Active merchants on this platform alone.',
		place: 'Place',
		merchants: 'Active merchants',
		large: 'Above 240,000 yuan a year',
		density: 'Per 1,000 residents',
		index: 'Merchant index',
		unknown: 'residents not known',
		none: 'There are no active merchants here yet.',
	},
}
