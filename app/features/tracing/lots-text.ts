import type { LotState } from '#app/domain/tracing/lot-states.ts'
import type { StepKind } from '#app/domain/tracing/mass-balance.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface LotsText {
	title: string
	lead: string
	left: string
	all: string
	none: string
	noneLead: string
	harvest: string
	harvestLead: string
	process: string
	plots: string
	goods: string
	state: Record<LotState, string>
	harvested: (date: string) => string
	made: (date: string) => string
	expires: (date: string) => string
	leftOf: (left: string, all: string) => string
	product: string
	productNone: string
	nameZh: string
	nameEn: string
	nameHint: string
	code: string
	codeHint: string
	plot: string
	plotNone: string
	harvestedOn: string
	expiresOn: string
	expiresHint: string
	kilograms: string
	record: string
	kind: string
	doneOn: string
	inputs: string
	inputsLead: string
	noInputs: string
	output: string
	secondOutput: string
	added: string
	addedHint: string
	waste: string
	note: string
	sure: string
	unusual: (percent: string, low: string, high: string) => string
	tooMuchOut: (input: string, output: string) => string
	notEnough: (code: string, left: string) => string
	notUsable: Record<'not-open' | 'expired' | 'no-certificate', (code: string) => string>
	tooEarly: (input: string, appliedOn: string, from: string) => string
	steps: Record<StepKind, string>
	faults: Record<string, string>
}

export const lotsText: Catalogue<LotsText> = {
	zh: {
		title: '批次与追溯',
		lead: '一天收的、一锅做的，就是一批。记下来自哪块地、用过什么、做成了什么，发货时选好批次，买家扫码就能看到。',
		left: '还有货',
		all: '全部',
		none: '还没有批次',
		noneLead: '从今天收的那一批记起：产品、哪块地、多少斤，一分钟就好。',
		harvest: '记一批采收',
		harvestLead: '用药没到安全间隔期的地块，会告诉您哪天起才能采。',
		process: '记一次加工',
		plots: '地块与投入品',
		goods: '哪些商品要批次',
		state: { OPEN: '可用', HOLD: '暂停使用', RECALLED: '召回', CLOSED: '已结束' },
		harvested: (date) => `${date} 采收`,
		made: (date) => `${date} 制成`,
		expires: (date) => `${date} 到期`,
		leftOf: (left, all) => `还有 ${left}，共 ${all}`,
		product: '作为哪个商品出售',
		productNone: '不直接卖（原料、半成品）',
		nameZh: '名称（中文）',
		nameEn: '名称（英文）',
		nameHint: '原料要写，比如“鲜叶”；选了商品可以不写。',
		code: '批号',
		codeHint: '字母、数字和横线，最多 20 位。不填就按日期编。',
		plot: '来自哪块地、塘、棚',
		plotNone: '没有登记的地块',
		harvestedOn: '采收日期',
		expiresOn: '到期日',
		expiresHint: '放得住的可以不填。',
		kilograms: '多少公斤',
		record: '记下这一批',
		kind: '做了什么',
		doneOn: '哪天做的',
		inputs: '用了哪些批次',
		inputsLead: '在用到的批次后面填公斤数，没用到的空着。',
		noInputs: '没有可以加工的批次，先记一批采收。',
		output: '做出了什么',
		secondOutput: '同时做出的第二样（副产品、次级品）',
		added: '另外加入（公斤）',
		addedHint: '盐、水、糖这些。',
		waste: '扔掉的（公斤）',
		note: '一句话说说怎么做的（会显示在追溯页）',
		sure: '我看过秤了，就是这么多',
		unusual: (percent, low, high) =>
			`出品率 ${percent}，这道工序一般在 ${low} 到 ${high} 之间。请再核对一遍；没错就勾选后再交一次。`,
		tooMuchOut: (input, output) => `进了 ${input}，却出了 ${output}：出来的不会比进去的多。什么都没有记，请核对数字。`,
		notEnough: (code, left) => `${code} 只剩 ${left}，不够这次用的。`,
		notUsable: {
			'not-open': (code) => `${code} 现在不能用：暂停、召回或已结束。`,
			expired: (code) => `${code} 已经过期。`,
			'no-certificate': (code) => `${code} 还没有承诺达标合格证，先开证再用。`,
		},
		tooEarly: (input, appliedOn, from) =>
			`这块地 ${appliedOn} 用过${input}，还在安全间隔期内，${from} 起才可以采收。这一批没有记下。`,
		steps: {
			SORT: '分级挑选',
			WASH: '清洗',
			DRY: '晾晒、烘干',
			TEA_GREEN: '绿茶：杀青、揉捻、烘干',
			TEA_BLACK: '红茶：萎凋、揉捻、发酵、烘干',
			ROAST: '炒、烤、提香',
			CUT: '宰杀、分割',
			FREEZE: '速冻',
			SALT: '腌制',
			SMOKE: '烟熏',
			FERMENT: '发酵、酿造',
			PRESS: '压榨',
			MILL: '碾磨',
			MIX: '拼配',
			PACK: '分装',
		},
		faults: {
			'not-found': '找不到这块地、批次或商品，请刷新后再试。',
			nameless: '请选一个商品，或写上名称。',
			'in-future': '日期还没到。',
			'expires-before': '到期日不能早于采收或制成的日子。',
			'code-taken': '这个批号用过了，请换一个。',
			'before-harvest': '加工的日子早于采收的日子。',
			empty: '请至少填一批用料和做出的数量。',
			'not-enough': '这一批剩的没有这么多。',
			'not-open': '这一批现在停用，不能用来加工。',
			expired: '这一批那天已经过期。',
			kilograms: '请填公斤数，比如 12.5。',
			date: '请填日期。',
			code: '批号只用字母、数字和横线，最多 20 位。',
			name: '名称写 1 到 60 个字，中英文都要。',
			'not-now': '这一批现在不能这样办。',
			reason: '请写一句原因。',
		},
	},
	en: {
		title: 'Lots and trace',
		lead: 'What was gathered on a day or made in one go is a lot. Note where it grew, what was used and what became of it; choose the lot when you pack, and buyers can read its story.',
		left: 'In stock',
		all: 'All',
		none: 'No lots yet',
		noneLead: 'Begin with what was gathered today: the product, the plot and the weight. It takes a minute.',
		harvest: 'Record a harvest',
		harvestLead: 'Where something was sprayed lately, you are told from which day the plot may be harvested.',
		process: 'Record processing',
		plots: 'Plots and inputs',
		goods: 'Goods that need a lot',
		state: { OPEN: 'Usable', HOLD: 'On hold', RECALLED: 'Recalled', CLOSED: 'Closed' },
		harvested: (date) => `Gathered ${date}`,
		made: (date) => `Made ${date}`,
		expires: (date) => `expires ${date}`,
		leftOf: (left, all) => `${left} left of ${all}`,
		product: 'Sold as',
		productNone: 'Not sold itself (raw or half made)',
		nameZh: 'Name in Chinese',
		nameEn: 'Name in English',
		nameHint: 'For what is only worked on, such as fresh leaf; not needed with a product.',
		code: 'Lot code',
		codeHint: 'Letters, digits and dashes, 20 at most. Left empty, it is made of the date.',
		plot: 'Field, orchard, shed or pond',
		plotNone: 'None that is registered',
		harvestedOn: 'Gathered on',
		expiresOn: 'Good until',
		expiresHint: 'Leave it empty for what keeps.',
		kilograms: 'Kilograms',
		record: 'Record this lot',
		kind: 'What was done',
		doneOn: 'Done on',
		inputs: 'What went in',
		inputsLead: 'Write the kilograms beside each lot that was used; leave the others empty.',
		noInputs: 'There is no lot to work on. Record a harvest first.',
		output: 'What came out',
		secondOutput: 'A second thing that came out (by-product, lower grade)',
		added: 'Added (kg)',
		addedHint: 'Salt, water, sugar and the like.',
		waste: 'Thrown away (kg)',
		note: 'A sentence on how it was done (shown on the trace page)',
		sure: 'I have looked at the scales: it is right',
		unusual: (percent, low, high) =>
			`${percent} came out; between ${low} and ${high} is usual for this. Please check the numbers; if they are right, tick the box and send it once more.`,
		tooMuchOut: (input, output) =>
			`${input} went in and ${output} came out: that cannot be. Nothing was recorded; please check the numbers.`,
		notEnough: (code, left) => `${code} has only ${left} left.`,
		notUsable: {
			'not-open': (code) => `${code} cannot be used now: on hold, recalled or closed.`,
			expired: (code) => `${code} has expired.`,
			'no-certificate': (code) => `${code} has no promise certificate yet. Issue it first.`,
		},
		tooEarly: (input, appliedOn, from) =>
			`${input} was applied to this plot on ${appliedOn}. It may be harvested from ${from} on. The lot was not recorded.`,
		steps: {
			SORT: 'Sorted',
			WASH: 'Washed',
			DRY: 'Dried',
			TEA_GREEN: 'Green tea: fixed, rolled, dried',
			TEA_BLACK: 'Black tea: withered, rolled, oxidised, dried',
			ROAST: 'Roasted',
			CUT: 'Cleaned and cut',
			FREEZE: 'Frozen',
			SALT: 'Salted',
			SMOKE: 'Smoked',
			FERMENT: 'Fermented',
			PRESS: 'Pressed',
			MILL: 'Milled',
			MIX: 'Blended',
			PACK: 'Packed into portions',
		},
		faults: {
			'not-found': 'That plot, lot or product is not there. Please reload the page and try again.',
			nameless: 'Please choose a product or write a name.',
			'in-future': 'That day has not come yet.',
			'expires-before': 'It cannot expire before it was gathered or made.',
			'code-taken': 'That lot code has been used. Please take another.',
			'before-harvest': 'It cannot be processed before it was gathered.',
			empty: 'Please fill in at least one lot that went in and what came out.',
			'not-enough': 'There is not so much of it left.',
			'not-open': 'This lot is held and cannot be used.',
			expired: 'This lot had expired by that day.',
			kilograms: 'Please enter kilograms, such as 12.5.',
			date: 'Please enter a date.',
			code: 'Letters, digits and dashes only, 20 at most.',
			name: 'Please write the name in both languages, 60 letters at most.',
			'not-now': 'That cannot be done with this lot now.',
			reason: 'Please write a sentence why.',
		},
	},
}
