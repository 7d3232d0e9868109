import type { Language } from '#app/domain/language/bilingual.ts'
import type { MonthReport, ReportIndicator } from '#app/domain/reports/month-report.ts'
import { isYearPeriod } from '#app/domain/reports/report-period.ts'
import { indexInsightText } from '#app/features/indicators/index-insight-text.ts'
import { indexText } from '#app/features/indicators/index-text.ts'
import { signed } from '#app/ui/format/signed.ts'
import { counted } from '#app/ui/text/counted.ts'

/** Points of the index; nothing has no sign, as in the charts beside the sentences. */
const points = (value: number) => signed(value, 2)

interface Words {
	score: (name: string, score: string) => string
	noScore: (name: string, reason: string) => string
	noIndex: (name: string) => string
	rank: (rank: number, peers: number) => string
	interval: (low: number, high: number) => string
	moved: (points: string, causes: string) => string
	movedYear: (points: string, causes: string) => string
	most: (parts: string) => string
	cause: (name: string, points: string) => string
	first: (name: string, score: string) => string
	nobody: (places: number, reasons: string) => string
	data: (present: number, all: number, carried: number, bad: number) => string
	graded: (percent: number) => string
	and: string
	end: string
}

const WORDS: Record<Language, Words> = {
	zh: {
		score: (name, score) => `${name}集群指数为 ${score}（满分 100）`,
		noScore: (name, reason) => `${name}这一期没有指数：${reason}`,
		noIndex: (name) => `${name}本级不打分，只比较下级地区`,
		rank: (rank, peers) => `在 ${peers} 个同级地区中排第 ${rank} 名`,
		interval: (low, high) => (low === high ? `抽样九成都在第 ${low} 名` : `九成抽样落在第 ${low} 至 ${high} 名之间`),
		moved: (points, causes) => `比上月变动 ${points} 分，其中${causes}`,
		movedYear: (points, causes) => `比上年末变动 ${points} 分，其中${causes}`,
		most: (parts) => `变动最大的是${parts}`,
		cause: (name, points) => `“${name}” ${points}`,
		first: (name, score) => `下级地区中${name}最高，为 ${score}`,
		nobody: (places, reasons) => `下级 ${places} 个地区都还没有指数（${reasons}），所以没有比较图`,
		data: (present, all, carried, bad) =>
			`${all} 个指标中 ${present} 个有数，${carried} 个沿用旧值，${bad} 个可疑、无效或过期，${all - present} 个缺`,
		graded: (percent) => `A、B 级数据占权重 ${percent}%`,
		and: '，',
		end: '。',
	},
	en: {
		score: (name, score) => `The cluster index of ${name} is ${score} of 100`,
		noScore: (name, reason) => `${name} has no index for this period: ${reason}`,
		noIndex: (name) => `${name} has no index of its own; the places below are compared`,
		rank: (rank, peers) => `rank ${rank} among ${counted(peers, 'place')} of its level`,
		interval: (low, high) =>
			low === high ? `rank ${low} in nine draws of ten` : `between rank ${low} and ${high} in nine draws of ten`,
		moved: (points, causes) => `It moved by ${points} points since the month before: ${causes}`,
		movedYear: (points, causes) => `It moved by ${points} points since the end of the year before: ${causes}`,
		most: (parts) => `What moved it most: ${parts}`,
		cause: (name, points) => `“${name}” ${points}`,
		first: (name, score) => `Of the places below, ${name} is first with ${score}`,
		nobody: (places, reasons) =>
			places === 1
				? `The one place below has no index yet (${reasons}), so no chart compares it`
				: `None of the ${places} places below has an index yet (${reasons}), so no chart compares them`,
		data: (present, all, carried, bad) =>
			`Of ${all} indicators ${present} have a figure, ${carried} of them carried, ${bad} suspect, invalid or expired; ${all - present} are missing`,
		graded: (percent) => `${percent}% of the weight rests on data of grade A or B`,
		and: ', ',
		end: '.',
	},
}

const CAUSES = ['behaviour', 'population', 'coverage'] as const
const MOST_PARTS = 3

type Named = Readonly<{ nameZh: string; nameEn: string }>

/** A report told in a few sentences, from its figures alone. */
export function reportSentences(report: MonthReport, language: Language): string[] {
	const words = WORDS[language]
	const sentences = [
		standing(report, language),
		...movement(report, language),
		...best(report, language),
		dataSentence(report, words),
	]
	return sentences.map((parts) => parts.join(words.and) + words.end)
}

const nameIn = (of: Named, language: Language) => (language === 'zh' ? of.nameZh : of.nameEn)

function standing({ index, region }: MonthReport, language: Language): string[] {
	const words = WORDS[language]
	const name = nameIn(region, language)
	if (!index) return [words.noIndex(name)]
	const { missing } = indexText[language]
	if (index.score === null)
		return [words.noScore(name, missing[index.missingReason ?? ''] ?? index.missingReason ?? '')]
	const rank = index.rank === null ? [] : [words.rank(index.rank, index.peers)]
	const { rankP5, rankP95 } = index
	const interval = rankP5 === null || rankP95 === null ? [] : [words.interval(Math.round(rankP5), Math.round(rankP95))]
	return [words.score(name, index.score.toFixed(1)), ...rank, ...(index.rank === null ? [] : interval)]
}

function movement({ change, indicators, period }: MonthReport, language: Language): string[][] {
	if (!change) return []
	const words = WORDS[language]
	const names = indexInsightText[language].causes
	const causes = CAUSES.map((cause) => words.cause(names[cause], points(change.causes[cause])))
	const moved = change.parts
		.filter(({ isComeAndGone, points }) => !isComeAndGone && Math.abs(points) >= 0.005)
		.sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
		.slice(0, MOST_PARTS)
		.map((part) => words.cause(termIn(indicators, part.code, language), points(part.points)))
	const tell = isYearPeriod(period) ? words.movedYear : words.moved
	const first = [tell(points(change.points), causes.join(words.and))]
	return moved.length > 0 ? [first, [words.most(moved.join(words.and))]] : [first]
}

function termIn(indicators: readonly ReportIndicator[], code: string, language: Language): string {
	const found = indicators.find((it) => it.code === code)
	return found ? (language === 'zh' ? found.termZh : found.termEn) : code
}

function best({ places }: MonthReport, language: Language): string[][] {
	if (places.length > 0 && places.every(({ score }) => score === null)) return [[nobody(places, language)]]
	const [first, second] = places.filter(({ score }) => score !== null)
	if (!first || !second || first.score === null) return []
	return [[WORDS[language].first(nameIn(first, language), first.score.toFixed(1))]]
}

function nobody(places: MonthReport['places'], language: Language): string {
	const { missing } = indexText[language]
	const reasons = new Set(places.map(({ missingReason }) => missing[missingReason ?? ''] ?? missing['missing'] ?? ''))
	return WORDS[language].nobody(places.length, [...reasons].join(WORDS[language].and))
}

const BAD = ['suspect', 'invalid', 'stale']

function dataSentence({ indicators, index }: MonthReport, words: Words): string[] {
	const count = (is: (it: ReportIndicator) => boolean) => indicators.filter(is).length
	const present = count(({ value }) => value !== null)
	const bad = count(({ value, state }) => value !== null && BAD.includes(state))
	const data = words.data(
		present,
		indicators.length,
		count(({ state }) => state === 'ageing'),
		bad,
	)
	const graded = index?.gradedShare ?? null
	return graded === null ? [data] : [data, words.graded(Math.round(graded * 100))]
}
