import { Missing } from '#app/ui/Missing.tsx';

export default function NotFound() {
  return <Missing />;
}
