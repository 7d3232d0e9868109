import type { Catalogue } from '#app/ui/text/language.tsx'

interface GoodsText {
	title: string
	lead: string
	none: string
	required: string
	requiredHint: string
	net: (weight: string) => string
	gtin: string
	gtinHint: string
	save: string
	saved: string
	faults: Record<string, string>
}

export const goodsText: Catalogue<GoodsText> = {
	zh: {
		title: '哪些商品要批次',
		lead: '勾上的商品，打包时要选好批次才能发出；买家在商品页和订单里能看到这一批的来历。',
		none: '还没有物产商品。',
		required: '写明批次才能发出',
		requiredHint: '有在做批次的，建议都勾上。',
		net: (weight) => `净含量（克），不填按 ${weight} 算`,
		gtin: '商品条码（GTIN）',
		gtinHint: '包装上的 8、12、13 或 14 位数字；没有条码就空着，不要自己编。',
		save: '保存',
		saved: '保存好了。',
		faults: {
			'wrong-gtin': '条码不对：位数或最后一位校验码有误，请照着包装再看一遍。什么都没有改。',
			'gtin-taken': '这个条码已经用在别的规格上了。什么都没有改。',
			'not-found': '找不到这个商品，请刷新后再试。',
			form: '净含量请填整克数。',
		},
	},
	en: {
		title: 'Goods that need a lot',
		lead: 'Goods ticked here are packed from a lot only; buyers can read its story on the product page and with their order.',
		none: 'No produce on sale yet.',
		required: 'Leaves only with its lot',
		requiredHint: 'Best for everything you keep lots of.',
		net: (weight) => `Net content in grams; ${weight} unless you say`,
		gtin: 'Bar code number (GTIN)',
		gtinHint: 'The 8, 12, 13 or 14 digits on the package. Leave it empty where there is none; never make one up.',
		save: 'Save',
		saved: 'Saved.',
		faults: {
			'wrong-gtin':
				'That is no GTIN: its length or its last digit is wrong. Please compare with the package. Nothing was changed.',
			'gtin-taken': 'Another size has that GTIN already. Nothing was changed.',
			'not-found': 'That product is not there. Please reload the page and try again.',
			form: 'Please enter the net content in whole grams.',
		},
	},
}
