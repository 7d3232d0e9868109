import { planTitleText } from '#app/features/planning/plan-title-text.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'
import { counted } from '#app/ui/text/counted.ts'

interface PlanText {
	title: string
	lead: string
	month: string
	cost: string
	costHint: string
	rest: string
	restHint: string
	show: string
	goods: string
	product: string
	sold: (months: string) => string
	demand: string
	demandOf: (middle: string, low: string, high: string) => string
	method: (name: string) => string
	there: string
	thereOf: (stock: string, ordered: string) => string
	advice: string
	pieces: (count: string) => string
	risk: (waste: string, miss: string) => string
	reasons: Record<'too-few' | 'all-zero', string>
	shares: string
	plan: string
	planned: (count: string) => string
	file: string
	filed: (count: string) => string
	unchanged: string
	none: string
	noneLead: string
	how: string
	howLead: string
	past: string
	pastLead: string
	noPast: string
	plannedPieces: string
	soldPieces: string
	offPieces: string
	accuracy: string
	adviceAccuracy: string
	faults: Record<string, string>
}

const title = planTitleText

/** Words of the page on which a seller plans the months to come. */
export const planText: Catalogue<PlanText> = {
	zh: {
		title: title.zh,
		lead: '下个月能卖多少、要备多少？先看过去怎么卖、今后大概卖多少，再报一个自己打算卖出的数。报不报、报多少都由您定：这里不会自动下单、改库存或改价。月份开始前最后报的数，会和实际卖出的相比，算进本地的“市场预测能力”。',
		month: '计划月份',
		cost: '一件的成本（占售价 %）',
		costHint: '采收、加工、包装都算',
		rest: '剩下一件还能收回（占售价 %）',
		restHint: '卖不掉就扔，填 0',
		show: '重新计算',
		goods: '各种商品',
		product: '商品',
		sold: (months) => `卖出（${months}）`,
		demand: '预计需求',
		demandOf: (middle, low, high) => `约 ${middle}（十次里八次在 ${low}–${high} 之间）`,
		method: (name) => `方法：${name}`,
		there: '已有',
		thereOf: (stock, ordered) => `现货 ${stock}，已订未发 ${ordered}`,
		advice: '还要备多少（建议）',
		pieces: (count) => `${count} 件`,
		risk: (waste, miss) => `卖得差会剩约 ${waste} 件，卖得好会缺约 ${miss} 件`,
		reasons: {
			'too-few': '过完的月份不到八个，还推算不出',
			'all-zero': '过去的月份都没有卖出，没有依据',
		},
		shares: '还要备的按份额分到各户：',
		plan: '我打算卖出（件）',
		planned: (count) => `已报 ${count} 件，可以再改`,
		file: '报送计划',
		filed: (count) => `已报送 ${count} 项。月份开始之前随时可以重报，以最后一次为准。`,
		unchanged: '和已报的一样，没有需要改的。',
		none: '还没有在卖的商品',
		noneLead: '商品上架以后，这里可以按月报计划。',
		how: '建议是怎么来的',
		howLead:
			'少备一件，丢的是售价减成本；多备一件，丢的是成本减还能收回的。两样相比，得出“宁多还是宁少”，再从需求的区间里取那一点，减去现货和已订的。现货由几种规格共用的，平均分摊。',
		past: '以前的计划准不准',
		pastLead: '准确度 = 1 − 相差的件数 ÷ 实际卖出的件数；旁边是当时的预测会有多准。',
		noPast: '还没有过完的计划。报过的月份过完以后，这里会出现对照。',
		plannedPieces: '计划',
		soldPieces: '实际卖出',
		offPieces: '相差',
		accuracy: '计划准确度',
		adviceAccuracy: '当时预测的准确度',
		faults: {
			number: '请填 0 到 999999 的整数',
			'too-late': '这个月已经开始，不能再报了。',
			nothing: '一个数也没有填。',
			form: '有几处没有填对，请看下面红字。',
		},
	},
	en: {
		title: title.en,
		lead: 'How much will sell next month, and how much to have ready? See how it sold and what to expect, then file how much you plan to sell. Whether and how much is yours to say: nothing is ordered, restocked or repriced by itself. The last figure filed before the month begins is held against what was sold, and counts in the place’s market forecasting skill.',
		month: 'Month',
		cost: 'Cost of a piece, % of its price',
		costHint: 'Harvest, work and packing',
		rest: 'Got for a piece left over, % of its price',
		restHint: '0 if it is thrown away',
		show: 'Work out again',
		goods: 'Goods',
		product: 'Product',
		sold: (months) => `Sold (${months})`,
		demand: 'Demand expected',
		demandOf: (middle, low, high) => `about ${middle} (eight times in ten ${low}–${high})`,
		method: (name) => `by: ${name}`,
		there: 'There already',
		thereOf: (stock, ordered) => `${stock} in stock, ${ordered} ordered and not sent`,
		advice: 'Still to be made (advice)',
		pieces: (count) => counted(count, 'piece'),
		risk: (waste, miss) => `about ${waste} left over in a bad month, ${miss} short in a good one`,
		reasons: {
			'too-few': 'Fewer than eight months are over: too little to go by',
			'all-zero': 'None was sold in past months: nothing to go by',
		},
		shares: 'To be made, by the farms’ shares:',
		plan: 'I plan to sell, pieces',
		planned: (count) => `${count} filed; you can still change it`,
		file: 'File the plan',
		filed: (count) => `${count} filed. Until the month begins you can file again; the last one counts.`,
		unchanged: 'That is what was filed already: nothing to change.',
		none: 'Nothing is on sale yet',
		noneLead: 'Once goods are on the shelf you can plan them here by the month.',
		how: 'How the advice is reached',
		howLead:
			'One too few costs the price less the cost; one too many the cost less what is got for it. The two together say how far to the safe side to go; that point is taken from the interval of demand, less what is in stock and ordered. Stock that several sizes share is split evenly.',
		past: 'How earlier plans went',
		pastLead: 'Accuracy is 1 − pieces off ÷ pieces sold; beside it, how near the forecast of the time was.',
		noPast: 'No planned month is over yet. Once one is, it stands here beside what was sold.',
		plannedPieces: 'Planned',
		soldPieces: 'Sold',
		offPieces: 'Off by',
		accuracy: 'Accuracy of the plan',
		adviceAccuracy: 'Of the forecast then',
		faults: {
			number: 'A whole number from 0 to 999999',
			'too-late': 'That month has begun: it can no longer be planned.',
			nothing: 'No figure was entered.',
			form: 'Some figures cannot be read: see below.',
		},
	},
}
