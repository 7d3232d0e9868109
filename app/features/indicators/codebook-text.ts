import type { Scale } from '#app/domain/indicators/indicator-definition.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface CodebookText {
	/** Index forms as the codebook words them; its own words where absent, here as everywhere below. */
	forms: Record<string, string>
	scales: Record<Scale, string>
	/** How places and months are pooled. */
	pooling: Record<string, string>
	/** Ranges told in signs and short words of the codebook. */
	ranges: Record<string, string>
	/** What a minimum counts. */
	minimum: (n: number, noun: string) => string
	/** What was misprinted in the paper or had to be read into a label, by indicator. */
	notes: Record<string, string>
}

const NOUNS_ZH: Record<string, string> = {
	lines: '条',
	households: '户',
	residents: '人',
	village: '个村',
	merchants: '家商户',
	pairs: '份配对测验',
	stores: '家店',
	attributed: '笔归因订单',
	respondents: '名受访者',
	plan: '项计划',
	persons: '人',
	producers: '家生产者',
}

/** Nouns of two words, of which the registry keeps the first. */
const NOUNS_EN: Record<string, string> = { attributed: 'attributed orders', plan: 'plan cells' }

/** What the codebook says in short, in words for people. */
export const codebookText: Catalogue<CodebookText> = {
	zh: {
		forms: {
			'T12M per household': '12 个月合计，每户',
			'T12M per resident': '12 个月合计，每人',
			'T12M per active store': '12 个月合计，每家活跃店铺',
			'per 100 households': '每百户',
			'v per 10,000 residents': '每万人',
			'v per 1,000 residents': '每千人',
			'min(v,10)': '年，最多计 10 年',
		},
		scales: { lin: '等距', log10: '对数', log1p: '对数（加 1）' },
		pooling: {
			'ratio of sums (num Σ lines·rate, den Σ lines)': '分子、分母各自相加再相除（线路数 × 速率 ÷ 线路数）',
			'ratio of sums; survey design weights if sampled': '分子、分母各自相加再相除；抽样调查按设计权重',
			'ratio of sums': '分子、分母各自相加再相除',
			'ratio of sums (household weights); count companion = distinct sum': '按户数加权；中心数不重复计',
			'ratio of sums (household weights)': '按户数加权',
			'ratio of distinct counts': '不重复个数之比',
			'distinct count over the union of villages (NOT the sum)': '各村合起来的不重复个数（不是相加）',
			'distinct count over the union': '合起来的不重复个数',
			sum: '相加',
			"sum (seller's place)": '相加（按卖家所在地）',
			'sum (origin place)': '相加（按寄出地）',
			'distinct count': '不重复个数',
			'mean weighted by respondents (ratio of sums)': '按受访人数加权的平均',
			'recomputed from pooled counts (never averaged)': '合并原始计数后重算（不做平均）',
			'recomputed from pooled counts': '合并原始计数后重算',
			last: '取期末值',
			'last (month)': '取当月值',
			'distinct over window': '期间内的不重复个数',
			'ratio of sums over T12M': '最近 12 个月分子、分母各自相加再相除',
			'ratio of sums over T90D': '最近 90 天分子、分母各自相加再相除',
			'ratio of sums over T6M': '最近 6 个月分子、分母各自相加再相除',
			'last wave': '取最近一次调查',
		},
		ranges: {
			'v ≥ 0': '不小于 0',
			'0<v≤10000': '大于 0，不超过 10000',
			'integer ≥0': '整数，不小于 0',
			'integer 0–1000': '整数，0–1000',
			'integer ≥0, ≤ population': '整数，不小于 0，不超过人口数',
			'integer ≥0, ≤ registered': '整数，不小于 0，不超过登记店铺数',
			'0–30 % of population': '人口的 0–30%',
			'≤ 50/day per active store': '每家活跃店铺每天不超过 50',
			'v ≥ 0 after refunds (else flag); v ≤ gmv': '扣除退款后不小于 0（否则标记）；不超过成交额',
			'|MoM| ≤ ×5': '不超过上月的 5 倍',
			'0.3–3 × goods orders': '实物订单数的 0.3–3 倍',
			'≤ 2 × households': '不超过户数的 2 倍',
			'≤ 60 % of L02': '不超过 L02 的 60%',
			'0–1000; null if cost<100 CNY': '0–1000；花费不足 100 元时不计',
		},
		minimum: (n, noun) => `${n} ${NOUNS_ZH[noun] ?? noun}`,
		notes: {
			G05: '论文只给出对象，这里写明了进入指数的形式。',
			G10: '论文把它印在第二级一栏，第三级空着：这里当作基础设施下的第三级指标（默认）；另一种读法是 G08、G09、G10 这一组的标题。',
			L01: '“量”读作笔数；金额（网络交易额）是它的附带数，以免与 L02 重复。',
			L04: '按活跃店铺计（淘宝村的口径），登记店铺数另列。',
			L06: '国内平台所说的“ROI”是收入 ÷ 花费，即 ROAS；真正的投资回报率另列。',
			L10: '“Line power”是把“执行力”错拆成“行力”译出来的。',
			X01: '“Working group”指从业群体。',
			X02: '“entire period of actual operation”指从业年限。',
		},
	},
	en: {
		forms: {
			v: 'the value itself',
			'T12M per household': '12 months, per household',
			'T12M per resident': '12 months, per resident',
			'T12M per active store': '12 months, per active store',
			'v per 10,000 residents': 'per 10,000 residents',
			'v per 1,000 residents': 'per 1,000 residents',
			'min(v,10)': 'years, 10 at most',
		},
		scales: { lin: 'even', log10: 'logarithmic', log1p: 'logarithmic, from 1 + v' },
		pooling: {},
		ranges: {
			'v ≥ 0': '0 or more',
			'0<v≤10000': 'above 0, at most 10000',
			'integer ≥0': 'whole number, 0 or more',
			'integer 0–1000': 'whole number, 0–1000',
			'integer ≥0, ≤ population': 'whole number, 0 or more, at most the population',
			'integer ≥0, ≤ registered': 'whole number, 0 or more, at most the registered stores',
			'0–30 % of population': '0–30% of the population',
			'≤ 50/day per active store': 'at most 50 a day for each active store',
			'v ≥ 0 after refunds (else flag); v ≤ gmv': '0 or more after refunds (else flagged), at most the gross value',
			'|MoM| ≤ ×5': 'at most five times the month before',
			'0.3–3 × goods orders': '0.3–3 times the orders of goods',
			'≤ 2 × households': 'at most twice the households',
			'≤ 60 % of L02': 'at most 60% of L02',
			'0–1000; null if cost<100 CNY': '0–1000; none where less than 100 CNY was spent',
		},
		minimum: (n, noun) => `${n} ${NOUNS_EN[noun] ?? noun}`,
		notes: {},
	},
}
