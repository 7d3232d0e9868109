import type { FigureDoubt, FigureFault, FigureFaultCode } from '#app/domain/cluster-statistics/figure-fault.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface FaultsText {
	faults: Record<FigureFaultCode, (detail: string) => string>
	/** Of a region's code; others stand in the template. */
	noRegion: string
	doubts: Record<FigureDoubt, string>
	/** Who is to check a doubtful figure: where it came from. */
	toCheck: (source: string) => string
	fields: Record<FigureFault['field'], string>
}

/** What is wrong with a figure and what to do, in words. */
export const figureFaultsText: Catalogue<FaultsText> = {
	zh: {
		faults: {
			missing: () => '这里要填写。',
			formula: () => '这是公式，不是数。请只填算好的结果。',
			not_a_number: () => '这不是一个数。请只填数字，单位不要写在里面，例如 1234.5。',
			not_a_count: () => '这里要填整数，从 0 起。',
			not_a_month: () => '这不是月份。请写成 2026-05。',
			to_come: () => '这个月还没有到，不能填报。',
			unknown: (known) => (known ? `没有这个代码。可以填：${known}。` : '没有这个代码。请对照模板核对。'),
			outside: () => '这个地区不在您管理的范围里。',
			shortened: () => '表格软件把长代码缩写了。请把这一列设为文本，再填完整的 12 位代码。',
			computed_here: () => '这个指标由本平台的交易自动计算，不用填报。',
			wrong_unit: (unit) => `单位应为 ${unit}。请换算后再填。`,
			out_of_range: (range) => `这个数不可能成立，允许的范围是 ${range}。`,
			empty_denominator: () => '分母是零或太小，算不出数。',
			too_few: (least) => `样本太少：少于 ${least} 个就不计算这个指标。`,
			parts_disagree: (value) => `与分子分母算出来的 ${value} 不一致。请改正其中一个，或不填数值。`,
			not_summed: () => '这个指标不按月相加，没有累计数。',
			too_long: (most) => `太长了，最多 ${most} 个字。`,
			repeated: (line) => `与第 ${line} 行是同一个指标、地区和月份。`,
		},
		noRegion: '没有这个地区代码。代码是 12 位数字，与国家统计局的区划代码相同。',
		doubts: {
			'soft-range': '这个数超出了通常的范围',
			break: '这个数与过去几期相比变化太大',
		},
		toCheck: (source) => `（请来源核对：${source}）`,
		fields: {
			indicator: '指标',
			region: '地区代码',
			period: '月份',
			value: '数值',
			num: '分子',
			den: '分母',
			n: '样本数',
			cumulative: '本年累计（来源给出时）',
			unit: '单位',
			source: '来源',
			source_kind: '来源类别',
			standard_error: '标准误',
			note: '依据说明',
		},
	},
	en: {
		faults: {
			missing: () => 'Please fill this in.',
			formula: () => 'This is a formula, not a figure. Give the result alone.',
			not_a_number: () => 'This is not a number. Give digits alone, without the unit: 1234.5.',
			not_a_count: () => 'A whole number from 0 is needed here.',
			not_a_month: () => 'This is not a month. Write it like 2026-05.',
			to_come: () => 'This month is still to come: nothing can be reported for it.',
			unknown: (known) =>
				known
					? `There is no such code. One of these: ${known}.`
					: 'There is no such code. The template has the right ones.',
			outside: () => 'This region is not in the one you administer.',
			shortened: () =>
				'A spreadsheet has shortened this long code. Format the column as text and enter all 12 digits again.',
			computed_here: () => 'This indicator is computed from the trade on this platform: it is not entered.',
			wrong_unit: (unit) => `The unit is ${unit}. Please convert the figure first.`,
			out_of_range: (range) => `This cannot be: the range allowed is ${range}.`,
			empty_denominator: () => 'The denominator is nothing or too small to divide by.',
			too_few: (least) => `Too few: of less than ${least} this indicator is not computed.`,
			parts_disagree: (value) =>
				`The numerator and denominator make ${value}. Correct one of them, or leave the value empty.`,
			not_summed: () => 'This indicator is not summed over months: it has no year to date.',
			too_long: (most) => `Too long: at most ${most} characters.`,
			repeated: (line) => `Line ${line} is of the same indicator, region and month.`,
		},
		noRegion: 'There is no such region. Codes have 12 digits: they are the national statistical division codes.',
		doubts: {
			'soft-range': 'This figure lies beyond what is usual',
			break: 'This figure breaks with those of the periods before',
		},
		toCheck: (source) => `(to be checked by its source: ${source})`,
		fields: {
			indicator: 'Indicator',
			region: 'Region code',
			period: 'Month',
			value: 'Value',
			num: 'Numerator',
			den: 'Denominator',
			n: 'Sample size n',
			cumulative: 'Year to date, where the source gives it',
			unit: 'Unit',
			source: 'Source',
			source_kind: 'Kind of source',
			standard_error: 'Standard error',
			note: 'What it rests on',
		},
	},
}
