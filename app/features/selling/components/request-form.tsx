import { Form } from '@remix-run/react'
import { lineDeedsText } from '#app/features/selling/line-deeds-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** Yes or no to a request-to-book. */
export function RequestForm({ lineId, answerBy }: { lineId: number; answerBy: string }) {
	const t = useText(lineDeedsText)
	const format = useFormats()
	return (
		<Notice tone="warn" title={t.answerBy(format.dateTime(answerBy))} className="mt-2">
			<p className="text-sm">{t.requestHint}</p>
			<Form method="post" className="mt-2 flex flex-wrap items-end gap-3">
				<input type="hidden" name="line" value={lineId} />
				<Button name="deed" value="accept">
					{t.accept}
				</Button>
				<TextField label={t.declineWhy} name="reason" maxLength={200} className="min-w-48 flex-1" />
				<Button name="deed" value="decline" tone="danger">
					{t.decline}
				</Button>
			</Form>
		</Notice>
	)
}
