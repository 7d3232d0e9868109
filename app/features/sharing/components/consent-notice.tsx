import { consentText } from '#app/features/sharing/consent-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** Asks, once, whether a visitor who was brought here may be remembered. Yes and no weigh the same. */
export function ConsentNotice({ touch, back }: { touch: string; back: string }) {
	const t = useText(consentText)
	return (
		<section aria-label={t.title} className="no-print border-t border-line bg-surface shadow-card">
			<form action="/consent" method="post" className="mx-auto grid max-w-5xl gap-3 px-sheet py-3">
				<input type="hidden" name="touch" value={touch} />
				<input type="hidden" name="back" value={back} />
				<div>
					<h2 className="text-lead font-strong">{t.title}</h2>
					<p className="text-small text-soft">
						{t.why}{' '}
						<a href="/privacy" className="font-strong text-hill underline">
							{t.more}
						</a>
					</p>
				</div>
				<div className="flex flex-wrap gap-3">
					<Button tone="quiet" name="answer" value="yes">
						{t.yes}
					</Button>
					<Button tone="quiet" name="answer" value="no">
						{t.no}
					</Button>
				</div>
			</form>
		</section>
	)
}
