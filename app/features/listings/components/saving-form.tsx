import { Form, useFetcher } from '@remix-run/react'
import { type ReactNode, useRef } from 'react'
import { draftText } from '#app/features/listings/draft-text.ts'
import { useText } from '#app/ui/text/language.tsx'

const PAUSE_MS = 2_000

/** A form that is sent like any other, and that saves itself when its writer pauses, where scripts run. */
export function SavingForm({ id, className, children }: { id: string; className: string; children: ReactNode }) {
	const t = useText(draftText)
	const fetcher = useFetcher<{ quiet?: boolean }>()
	const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
	const save = (form: HTMLFormElement) => {
		const body = new FormData(form)
		body.set('does', form.dataset.does ?? '')
		body.set('quiet', 'yes')
		fetcher.submit(body, { method: 'post' })
	}
	return (
		<Form
			method="post"
			noValidate
			id={id}
			data-does={id}
			className={className}
			onChange={(event) => {
				const form = event.currentTarget
				clearTimeout(timer.current)
				timer.current = setTimeout(() => save(form), PAUSE_MS)
			}}
			onSubmit={() => clearTimeout(timer.current)}
		>
			{children}
			<p aria-live="polite" className="text-sm text-soft empty:hidden">
				{fetcher.state === 'idle' ? (fetcher.data?.quiet ? t.savedQuietly : '') : t.saving}
			</p>
		</Form>
	)
}
