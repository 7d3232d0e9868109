import { useState } from 'react'
import type { IndexRequest } from '#app/domain/indicators/index-request.ts'
import { type WhatIf, writeWhatIf } from '#app/domain/indicators/what-if.ts'
import type { IndicatorTerm } from '#app/features/indicators/components/what-if-goalposts.tsx'
import { WhatIfForm } from '#app/features/indicators/components/what-if-form.tsx'
import { WhatIfResult } from '#app/features/indicators/components/what-if-result.tsx'
import { whatIfText } from '#app/features/indicators/what-if-text.ts'
import { useText } from '#app/ui/text/language.tsx'

/** Settings on one side, ranks on the other, and an address that holds both. */
export function WhatIfDesk({
	request,
	initial,
	names,
	terms,
	seed,
	hidden,
	baseHref,
}: {
	request: IndexRequest
	initial: WhatIf
	names: readonly { code: string; nameZh: string; nameEn: string }[]
	terms: readonly IndicatorTerm[]
	seed: number
	hidden: Record<string, string>
	baseHref: string
}) {
	const t = useText(whatIfText)
	const [whatIf, setWhatIf] = useState(initial)
	const query = new URLSearchParams([...Object.entries(hidden), ...writeWhatIf(whatIf)])
	return (
		<div className="mt-4 grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
			<div>
				<a href="#ranks" className="mb-close inline-flex min-h-touch-small items-center text-hill underline lg:hidden">
					{t.toRanks} ↓
				</a>
				<WhatIfForm request={request} terms={terms} whatIf={whatIf} hidden={hidden} onChange={setWhatIf} />
				<p className="mt-4 text-small">
					<a href={`/admin/index/what-if?${query.toString()}`} className="font-strong text-hill hover:underline">
						{t.link}
					</a>
					<span className="block text-soft">{t.linkLead}</span>
					<a href={baseHref} className="mt-2 inline-block text-hill hover:underline">
						{t.reset}
					</a>
				</p>
			</div>
			<div id="ranks">
				<WhatIfResult
					request={request}
					whatIf={whatIf}
					names={names}
					seed={seed}
					boardHref={baseHref.replace('/what-if', '')}
				/>
			</div>
		</div>
	)
}
