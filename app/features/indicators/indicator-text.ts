import { figureOriginText, type FigureOriginText } from '#app/features/indicators/figure-origin-text.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface IndicatorText extends FigureOriginText {
	title: string
	lead: string
	levels: Record<string, string>
	/** Units as the codebook words them; absent ones are shown as they are. */
	units: Record<string, string>
	states: Record<string, string>
	statuses: Record<string, string>
	reasons: Record<string, string>
	kinds: Record<string, string>
	method: string
	companions: Record<string, string>
	sourceKinds: Record<'a' | 'b' | 'c', string>
	region: string
	month: string
	show: string
	paperLabel: string
	indicator: string
	value: string
	age: string
	trend: string
	asOf: (month: string) => string
	trendOf: (term: string) => string
	noSuchMonth: string
	noSuchRegion: string
	noSuchIndicator: string
	outside: string
	noIndex: string
	/** Of a series none of whose months has a figure. */
	noSeries: string
	running: string
}

export const indicatorText: Catalogue<IndicatorText> = {
	zh: {
		...figureOriginText.zh,
		title: '集群指标',
		lead: '论文表 1 的 29 个指标：每个数字都能追到它背后的订单、退款、包裹和店铺。',
		levels: {
			gov: '政府行为',
			lead: '领导型（龙头）企业',
			ext: '外部经济',
			'gov.infra': '基础设施',
			'gov.training': '培训教育',
			'lead.model': '商业模式',
			'lead.entrepreneur': '企业家',
			'ext.workforce': '从业群体',
			'ext.technology': '技术进步',
			index: '集群指数',
			...{
				geography: '地理优势',
				leader: '领导型企业',
				economy: '外部经济',
				government: '政府行为',
				network: '社会网络',
			},
		},
		units: {
			'per 100 residents': '部/百人',
			'% of households': '% 户',
			'km per 100 km²': '公里/百平方公里',
			'% of active merchants': '% 活跃商户',
			institutions: '家机构',
			persons: '人',
			orders: '笔',
			CNY: '元',
			parcels: '件',
			stores: '家店',
			ratio: '倍',
			'% of active stores': '% 活跃店铺',
			'points 1–5': '分（1–5）',
			years: '年',
			'0–1': '（0–1）',
			minutes: '分钟',
			'CNY per household': '元/户',
			'per 100 stores': '/百家店',
		},
		states: {
			fresh: '新',
			ageing: '沿用旧值',
			stale: '过期',
			suspect: '可疑',
			invalid: '无效',
			missing: '缺',
			corrected: '已更正',
			suppressed: '不公开',
		},
		statuses: { running: '本月进行中（初步数）', preliminary: '初步数', final: '最终数', closed: '结账后更正' },
		reasons: {
			'not-reported': '没有上报',
			'empty-denominator': '分母为零或太小',
			'too-few': '样本太少',
			'no-value-form': '没有算法',
		},
		kinds: { computed: '系统计算', entered: '人工填报', imported: '文件导入', pooled: '由下级汇总' },
		method: '算法',
		companions: {
			cumulative: '本年累计（来源所报）',
			...{ reported: '已报的下级地区', expected: '应报的下级地区' },
			gmv: '成交额（退款前，元）',
			...{ goods: '实物（元）', services: '服务（元）', stores: '涉及店铺数', topShare: '最大一家占比' },
			...{ adRoiTrue: '广告真实回报（毛利减花费，除以花费）', socialValueShare: '社交带来的订单金额占比' },
			effectiveChannels: '有效渠道数',
			registered: '在营店铺数',
			inbound: '到达包裹',
			...{ promised: '应送达包裹', onTime: '按时送达包裹', onTimeShare: '按时送达率' },
			centres: '营运中转中心',
			points: '在用服务点',
			pointsPerThousand: '每千户服务点',
			personTimes: '培训人次',
			...{ practitioners: '从业人员（人次）', collegeShare: '大专及以上占比' },
			...{ planners: '报了计划的商户', plannersShare: '报计划的商户占活跃商户' },
		},
		sourceKinds: { a: '由本平台数据计算', b: '填报或导入', c: '导入值优先，否则计算' },
		region: '地区',
		month: '月份',
		show: '查看',
		paperLabel: '论文原文',
		indicator: '指标',
		value: '数值',
		age: '状态',
		trend: '18 个月走势',
		asOf: (month) => `${month} 的数`,
		trendOf: (term) => `${term}的走势`,
		noSuchMonth: '没有这个月份，或者还没有到。请从列表里选一个月份。',
		noSuchRegion: '没有这个地区编码。请回到指标页，从列表里选地区。',
		noSuchIndicator: '没有这个指标编码。指标从 G01 到 X06，补充数从 P01 到 P13。',
		outside: '这个地区不在您管理的范围里。',
		noIndex:
			'这个地区这个月没有指数。指数只算有企业在本平台登记、并且至少有一个数的县、乡镇、村：有企业来登记，就会列出这个地区，并说明还差哪些数。',
		noSeries: '这些月份都没有数，画不出走势。',
		running: '本月还没有结束，以下是到此刻为止的初步数。',
	},
	en: {
		...figureOriginText.en,
		title: 'Cluster indicators',
		lead: 'The 29 indicators of the paper’s Table 1: each figure leads to the orders, refunds, parcels and stores behind it.',
		levels: {
			gov: 'Government behaviour',
			lead: 'Leading enterprises',
			ext: 'External economies',
			'gov.infra': 'Infrastructure',
			'gov.training': 'Training and education',
			'lead.model': 'Business model',
			'lead.entrepreneur': 'Entrepreneurs',
			'ext.workforce': 'Practitioners',
			'ext.technology': 'Technical progress',
			index: 'Cluster index',
			...{ geography: 'Geographical advantage', leader: 'Leading enterprise', economy: 'External economy' },
			...{ government: 'Government behaviour', network: 'Social network' },
		},
		units: { ratio: '×', CNY: 'CNY', '0–1': '(0–1)' },
		states: {
			fresh: 'fresh',
			ageing: 'carried',
			stale: 'expired',
			suspect: 'suspect',
			invalid: 'invalid',
			missing: 'missing',
			corrected: 'corrected',
			suppressed: 'withheld',
		},
		statuses: {
			running: 'month still running (preliminary)',
			preliminary: 'preliminary',
			final: 'final',
			closed: 'corrected after closing',
		},
		reasons: {
			'not-reported': 'not reported',
			'empty-denominator': 'denominator zero or too small',
			'too-few': 'too few cases',
			'no-value-form': 'no formula',
		},
		kinds: { computed: 'computed', entered: 'entered', imported: 'imported', pooled: 'pooled from below' },
		method: 'Method',
		companions: {
			cumulative: 'Year to date, as the source says',
			...{ reported: 'Places below that reported', expected: 'Places below in all' },
			gmv: 'Gross value before refunds (CNY)',
			...{ goods: 'Goods (CNY)', services: 'Services (CNY)' },
			stores: 'Stores behind it',
			topShare: 'Share of the largest store',
			...{
				adRoiTrue: 'True ad ROI: margin less cost, per yuan spent',
				socialValueShare: 'Social share of order value',
			},
			effectiveChannels: 'Effective number of channels',
			registered: 'Stores open',
			inbound: 'Parcels brought in',
			...{ promised: 'Parcels due', onTime: 'Parcels on time', onTimeShare: 'Share on time' },
			centres: 'Operating transfer centres',
			points: 'Delivery points in use',
			pointsPerThousand: 'Points per 1,000 households',
			personTimes: 'Person-times',
			...{ practitioners: 'Practitioners', collegeShare: 'Share with college or above' },
			...{ planners: 'Merchants who filed a plan', plannersShare: 'Share of active merchants who plan' },
		},
		sourceKinds: {
			a: 'computed from this platform’s rows',
			b: 'entered or imported',
			c: 'imported where fresh, else computed',
		},
		region: 'Region',
		month: 'Month',
		show: 'Show',
		paperLabel: 'As the paper prints it',
		indicator: 'Indicator',
		value: 'Value',
		age: 'State',
		trend: '18 months',
		asOf: (month) => `as of ${month}`,
		trendOf: (term) => `How ${term} went`,
		noSuchMonth: 'There is no such month, or it has not come yet. Please choose one from the list.',
		noSuchRegion: 'There is no region with this code. Go back to the indicators and choose one from the list.',
		noSuchIndicator:
			'There is no indicator with this code. They run from G01 to X06, the supplementary figures from P01 to P13.',
		outside: 'This region is not in the one you administer.',
		noIndex:
			'This region has no index for the month. There is one of counties, townships and villages with an enterprise registered here and at least one figure: once an enterprise registers, the place is listed with what it still lacks.',
		noSeries: 'None of these months has a figure, so there is no line to draw.',
		running: 'The month is not over: these are preliminary figures up to now.',
	},
}
