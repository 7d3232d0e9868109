import { consentText } from '#app/features/sharing/consent-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** The way to have this browser forgotten, for everybody, with an account or not. */
export function ForgetBrowser({ isForgotten }: { isForgotten: boolean }) {
	const t = useText(consentText)
	return (
		<Card className="mt-6 max-w-text">
			<p className="mb-3">{isForgotten ? t.forgotten : t.mayForget}</p>
			<form action="/consent" method="post">
				<input type="hidden" name="back" value="/privacy?forgotten=1" />
				<Button tone="quiet" name="answer" value="forget">
					{t.forget}
				</Button>
			</form>
		</Card>
	)
}
