/** The built-in courses, compiled from `templates/` by the build. */
declare module 'courses:embedded' {
  const courses: unknown;
  export default courses;
}
