import type { ScoreGap } from '#app/domain/indicators/score-gaps.ts'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { scoreGapsText } from '#app/features/indicators/score-gaps-text.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** The kind of an indicator that only this platform counts. */
const COUNTED = 'a'

type Missing = ScoreGap['missing'][number]

interface Place {
	region: string
	period: string
	indicators: readonly { code: string; kind: string; termZh: string; termEn: string }[]
}

/** Why a place has no score: what each part lacks, and what to do about it. */
export function ScoreGaps({ gaps, ...place }: { gaps: readonly ScoreGap[] } & Place) {
	const t = useText(scoreGapsText)
	const words = useFigureWords()
	if (gaps.length === 0) return null
	return (
		<Notice title={t.title} className="my-4">
			<p>{t.lead}</p>
			{gaps.map(({ code, presentShare, missing }) => (
				<div key={code} className="mt-close">
					<p>{t.part(words.t.levels[code] ?? code, `${words.number(Math.round(presentShare * 100))}%`)}</p>
					<ul className="list-disc ps-5">
						{missing.map((one) => (
							<Lacking key={one.code} one={one} {...place} />
						))}
					</ul>
				</div>
			))}
		</Notice>
	)
}

function Lacking({ one, region, period, indicators }: { one: Missing } & Place) {
	const t = useText(scoreGapsText)
	const words = useFigureWords()
	const { code, reason, state } = one
	const query = `region=${region}&period=${period}`
	const indicator = indicators.find((it) => it.code === code)
	const link = 'font-strong text-hill underline'
	return (
		<li>
			<a href={`/admin/indicators/${code}?${query}`} className={link}>
				{indicator ? `${code} ${words.term(indicator)}` : code}
			</a>
			{t.dash}
			{words.reason(reason) || (words.t.states[state] ?? state)}
			{t.close}
			{indicator && indicator.kind !== COUNTED ? (
				<>
					{t.given}{' '}
					<a href={`/admin/data?${query}&indicator=${code}`} className={link}>
						{t.enter} →
					</a>
				</>
			) : (
				t.counted
			)}
		</li>
	)
}
