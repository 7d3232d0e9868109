import type { StandardKind } from '#app/domain/listings/product-standard.ts'
import type { Grade } from '#app/domain/catalog/search-filters.ts'
import type { VariantOption } from '#app/domain/catalog/listing-page.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface ProductText {
	choose: string
	quantity: string
	left: (count: string) => string
	plenty: string
	soldOut: string
	packed: (weight: string) => string
	shipping: string
	ships: Record<VariantOption['temperature'], string>
	fee: string
	freeOver: (worth: string) => string
	perishable: string
	grade: string
	grades: Record<Grade, string>
	standard: string
	standards: Record<StandardKind, string>
	lot: string
	lotNote: string
	lotStory: (code: string) => string
	gathered: (date: string) => string
	made: (date: string) => string
	promise: (number: string) => string
	allSoldOut: string
	/** Where others of its category are. */
	others: (category: string) => string
	tasteFirst: string
	preOrder: string
	leaves: (dates: string) => string
	byWeight: (nominal: string, most: string) => string
	byWeightTerm: string
	byWeightNote: string
}

export const productText: Catalogue<ProductText> = {
	zh: {
		choose: '选规格',
		quantity: '数量',
		left: (count) => `只剩 ${count} 件`,
		plenty: '有货',
		soldOut: '售完',
		packed: (weight) => `连包装 ${weight}`,
		shipping: '寄送',
		ships: {
			ambient: '常温快递，寄往全国',
			chilled: '冷链配送，限本省',
			frozen: '冷冻配送，限本省',
		},
		fee: '运费',
		freeOver: (worth) => `首重的价钱；同一家满 ${worth} 免运费，看寄多远`,
		perishable: '鲜货，采收后尽快寄出',
		grade: '等级',
		grades: { top: '特级', first: '一级', second: '二级' },
		standard: '执行标准',
		standards: {
			national: '国家标准',
			industry: '行业标准',
			local: '地方标准',
			group: '团体标准',
			enterprise: '企业标准',
		},
		lot: '批次',
		lotNote: '包裹上的查件号从产地一路可查',
		lotStory: (code) => `这一批的来历 · ${code}`,
		gathered: (date) => `${date} 采收`,
		made: (date) => `${date} 制成`,
		promise: (number) => `承诺达标合格证 ${number}`,
		allSoldOut: '都卖完了，过几天再来看看。',
		others: (category) => `看现在买得到的${category}`,
		tasteFirst: '想先尝一口？到产地去。',
		preOrder: '预订',
		leaves: (dates) => `${dates} 之间发出`,
		byWeight: (nominal, most) => `约 ${nominal}，最多收 ${most}`,
		byWeightTerm: '按实重结算',
		byWeightNote: '先按上限付款，打包时称重，轻多少退多少，绝不多收。',
	},
	en: {
		choose: 'Choose a size',
		quantity: 'How many',
		left: (count) => `${count} left`,
		plenty: 'In stock',
		soldOut: 'Sold out',
		packed: (weight) => `${weight} packed`,
		shipping: 'Delivery',
		ships: {
			ambient: 'By courier, anywhere in the country',
			chilled: 'Chilled, within the province',
			frozen: 'Frozen, within the province',
		},
		fee: 'Sending it',
		freeOver: (worth) => `For the first weight; free from ${worth} of one seller, by distance`,
		perishable: 'Fresh: sent as soon as it is gathered',
		grade: 'Grade',
		grades: { top: 'Top grade', first: 'First grade', second: 'Second grade' },
		standard: 'Standard',
		standards: {
			national: 'national standard',
			industry: 'industry standard',
			local: 'local standard',
			group: 'standard of an association',
			enterprise: 'enterprise standard',
		},
		lot: 'Trace',
		lotNote: 'The number on your parcel can be followed all the way from where it comes from',
		lotStory: (code) => `The story of lot ${code}`,
		gathered: (date) => `gathered ${date}`,
		made: (date) => `made ${date}`,
		promise: (number) => `promise certificate ${number}`,
		allSoldOut: 'All gone for now. Look in again in a few days.',
		others: (category) => `What there is of ${category.toLowerCase()} now`,
		tasteFirst: 'Taste it first? Come to where it grows.',
		preOrder: 'Pre-order',
		leaves: (dates) => `Leaves ${dates}`,
		byWeight: (nominal, most) => `about ${nominal}, ${most} at most`,
		byWeightTerm: 'Sold by weight',
		byWeightNote: 'You pay the most it can come to. It is weighed when packed and the difference goes back to you.',
	},
}
