/* Files whose bytes stay in memory until they are flushed. See power-loss.c. */
#ifndef FILES_H
#define FILES_H
#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

struct block;

/* A file that is open, or holds what was not flushed. Its handle keeps the number of the file from being used again. */
struct file {
  struct file *next;
  ino_t number;
  int handle, opens;
  bool is_flushed;
  off_t size;
  struct block *unflushed;
  struct block **places; /* the same blocks by number */
  size_t place_count;
};

/* The file with this number, when it is open or holds what was not flushed; NULL otherwise. */
struct file *known(ino_t number);
/* The file of a handle, which it takes over. */
struct file *learn(int handle);
/* Lets go of a file that nobody has open, when it holds nothing or has no name any more. NULL is no file. */
void forget(struct file *file);
/* These return the number of bytes, or 0; or a negative errno. */
int read_bytes(struct file *file, char *to, size_t count, off_t from);
int write_bytes(struct file *file, const char *bytes, size_t count, off_t to);
int resize(struct file *file, off_t size);
int flush_file(struct file *file);
void flush_all(void);
/* Of every block that was not flushed chance decides what is left. Says how many met which fate. */
void keep_by_chance(uint64_t seed);

#endif
