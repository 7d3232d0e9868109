import type { Festival } from '#app/domain/time/festivals.ts'
import { festivalText } from '#app/ui/commerce/festival-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { useText } from '#app/ui/text/language.tsx'

/** A festival with how many days it is away; less than none when it is past. */
export interface ComingFestival extends Festival {
	inDays: number
}

/** Festivals that come, each leading to what can be had on its days. */
export function FestivalList({ festivals }: { festivals: readonly ComingFestival[] }) {
	const t = useText(festivalText)
	const format = useFormats()
	return (
		<ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
			{festivals.map(({ code, date, inDays }) => (
				<li key={code + date}>
					<a
						href={inDays < 0 ? `/seasons/${Number(date.slice(5, 7))}` : `/search?from=${date}&guests=2`}
						className="flex h-full flex-col gap-1 rounded-card border border-line bg-tea-soft p-4 hover:border-hill"
					>
						<span className="flex flex-wrap items-baseline justify-between gap-x-3">
							<span className="font-display text-lead font-bold">{t.name[code]}</span>
							<span className="text-small text-soft tabular-nums">{format.date(date)}</span>
						</span>
						<span className="text-small">{t.note[code]}</span>
						{inDays < 0 ? null : (
							<span className="mt-auto text-small font-semibold text-hill">
								{inDays === 0 ? t.today : t.inDays(format.number(inDays))}
							</span>
						)}
					</a>
				</li>
			))}
		</ul>
	)
}
