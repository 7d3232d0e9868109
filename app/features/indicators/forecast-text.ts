import type { Catalogue } from '#app/ui/text/language.tsx'
import { counted } from '#app/ui/text/counted.ts'

interface ForecastText {
	title: string
	lead: string
	series: string
	of: Record<'orders' | 'sales', string>
	unit: Record<'orders' | 'sales', string>
	next: (month: string, value: string) => string
	within: (low: string, high: string) => string
	chart: (what: string) => string
	seen: string
	foreseen: string
	band: string
	table: string
	month: string
	point: string
	within80: string
	within95: string
	how: string
	methods: Record<string, string>
	skill: (percent: string) => string
	noSkill: string
	trials: string
	method: string
	loss: string
	lossLead: string
	chosen: string
	past: string
	pastLead: string
	said: string
	came: string
	off: string
	reasons: Record<'too-few' | 'all-zero', (months: number, least: number) => string>
	caution: string
}

/** The forecast of a region. */
export const forecastText: Catalogue<ForecastText> = {
	zh: {
		title: '预测',
		lead: '从已过完的月份推算今后十二个月。每个数都带着区间：它有多大把握，一起说清。',
		series: '预测什么',
		of: { orders: '付款订单数', sales: '成交额（退款前）' },
		unit: { orders: '笔', sales: '元' },
		next: (month, value) => `${month}：约 ${value}`,
		within: (low, high) => `十次里大约八次会落在 ${low} 到 ${high} 之间`,
		chart: (what) => `${what}：实线是已发生的月份，虚线是预测，浅色带是八成区间`,
		seen: '已发生',
		foreseen: '预测',
		band: '八成区间',
		table: '逐月的数',
		month: '月份',
		point: '预测值',
		within80: '八成区间',
		within95: '九成五区间',
		how: '怎么算出来的',
		methods: {
			'seasonal-naive': '照去年同月',
			'mean-of-last': '近月平均',
			'simple-smoothing': '简单指数平滑',
			smoothing: '指数平滑（ETS）',
			'holt-winters-additive': '霍尔特－温特斯（加法季节）',
			'holt-winters-multiplicative': '霍尔特－温特斯（乘法季节）',
			theta: 'Theta 法',
			'syntetos-boylan': 'Croston 修正法（SBA）',
			'teunter-syntetos-babai': 'TSB 法',
		},
		skill: (percent) => `在过去的月份里，它的误差比“照去年同月”小 ${percent}。`,
		noSkill: '在过去的月份里，没有别的方法比它明显更准，所以就用最简单的。',
		trials: '试过的方法',
		method: '方法',
		loss: '误差',
		lossLead: '误差是平均差距除以这条序列自己每季的变动：1 表示和变动一样大，越小越好。',
		chosen: '采用',
		past: '它以前会怎么说',
		pastLead: '只用当时已知的月份，提前一个月推算，再和后来的实际相比。',
		said: '当时会说',
		came: '实际',
		off: '差',
		reasons: {
			'too-few': (months, least) =>
				`已过完的月份只有 ${months} 个，至少要 ${least} 个才能推算。数据照常累积，到时这里会自动出现预测。`,
			'all-zero': () => '这些月份都没有订单，没有可以推算的东西。',
		},
		caution: '预测只是建议，不会自动改价、改库存或下单。春节等移动节日尚未单独修正。',
	},
	en: {
		title: 'Forecasts',
		lead: 'The next twelve months, worked out from the months that are over. Each figure comes with its interval: how sure it is.',
		series: 'What to foresee',
		of: { orders: 'Paid orders', sales: 'Value of paid orders, before refunds' },
		unit: { orders: 'orders', sales: 'CNY' },
		next: (month, value) => `${month}: about ${value}`,
		within: (low, high) => `About eight times in ten it will lie between ${low} and ${high}`,
		chart: (what) => `${what}: solid for months that are over, dashed for the forecast, a pale band for 80%`,
		seen: 'Seen',
		foreseen: 'Forecast',
		band: '80% interval',
		table: 'Month by month',
		month: 'Month',
		point: 'Forecast',
		within80: '80% interval',
		within95: '95% interval',
		how: 'How it was reached',
		methods: {
			'seasonal-naive': 'Same month last year',
			'mean-of-last': 'Mean of the last months',
			'simple-smoothing': 'Simple exponential smoothing',
			smoothing: 'Exponential smoothing (ETS)',
			'holt-winters-additive': 'Holt-Winters, additive season',
			'holt-winters-multiplicative': 'Holt-Winters, multiplicative season',
			theta: 'Theta',
			'syntetos-boylan': 'Croston, corrected (SBA)',
			'teunter-syntetos-babai': 'TSB',
		},
		skill: (percent) => `Over past months its error was ${percent} smaller than that of “same month last year”.`,
		noSkill: 'Over past months no other method was clearly nearer, so the simplest is used.',
		trials: 'Methods tried',
		method: 'Method',
		loss: 'Error',
		lossLead:
			'The mean error over the series’ own change from season to season: 1 is as large as that change, less is better.',
		chosen: 'used',
		past: 'What it would have said',
		pastLead: 'A month ahead, from what was known then alone, beside what came.',
		said: 'Said',
		came: 'Came',
		off: 'Off by',
		reasons: {
			'too-few': (months, least) =>
				`Only ${counted(months, 'month is', 'months are')} over; ${least} at least are needed. Figures go on gathering, and a forecast will stand here by itself.`,
			'all-zero': () => 'No orders in any of these months: there is nothing to work from.',
		},
		caution:
			'A forecast is advice: it changes no price, no stock and orders nothing. Holidays that move, such as Spring Festival, are not yet set apart.',
	},
}
