import { LinkButton } from '#app/ui/kit/button.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { officeFaultText } from '#app/ui/layout/office-fault-text.ts'
import type { Fault } from '#app/ui/layout/use-fault.ts'
import { faultText } from '#app/ui/text/fault-text.ts'
import { useText } from '#app/ui/text/language.tsx'

/** A page of an office that could not be shown, beside the office's menu. `home` is the first page of who came in. */
export function OfficeFault({ status, requestId, message, home }: Fault & { home: string }) {
	const t = useText(faultText)
	const own = useText(officeFaultText)
	const words = t.byStatus[status] ?? (status >= 500 ? t.broken : t.other)
	return (
		<>
			<PageHead
				eyebrow={<span className="tabular-nums">{status}</span>}
				title={words.title}
				lead={message || own.byStatus[status] || words.body}
			/>
			{status >= 500 && requestId ? (
				<p className="mb-4 text-small text-soft">
					{t.requestId}:{' '}
					<code data-request-id className="select-all">
						{requestId}
					</code>
				</p>
			) : null}
			<LinkButton tone="quiet" href={home}>
				{own.home}
			</LinkButton>
		</>
	)
}
